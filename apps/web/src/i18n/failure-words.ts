import type { Failure } from '../lib/failure.ts'
import { t } from './i18n.ts'

/** A failure in plain words, with the log's reference where only the log can say more. */
export const failureWords = ({ reason, requestId }: Failure): string => {
  if (reason === 'connection.lost') return t('connectionLost')
  const words = t(reason, { ns: 'errors' })
  return reason === 'system.unexpected' && requestId !== null
    ? `${words} ${t('requestId', { id: requestId })}`
    : words
}
