import '../../i18n/privacy-texts.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { toFailure } from '../../lib/failure.ts'
import { formatAgo } from '../../lib/format.ts'
import { client } from '../../lib/trpc.ts'
import { refreshDeletions } from './deletion-acts.ts'

type Erase = { contactId: string; name: string; reference: string }
type Erased = { deletionId: string; refusal: null } | { deletionId: null; refusal: string }

/** Erases a contact for good; answers the number of the certificate, or why not. */
export const eraseContact = async ({ contactId, name, reference }: Erase): Promise<Erased> => {
  try {
    const input = { contactId, name, reference: reference.trim() === '' ? null : reference }
    const { deletionId } = await client.deletions.eraseOnRequest.mutate(input)
    return { deletionId, refusal: null }
  } catch (error) {
    return { deletionId: null, refusal: refusalWords(error) }
  } finally {
    refreshDeletions()
  }
}

const refusalWords = (error: unknown): string => {
  const failure = toFailure(error)
  const { conflict, reason } = failure
  if (reason !== 'contact.held' || !conflict?.changedAt) return failureWords(failure)
  const [who, why] = [conflict.changedBy ?? '', conflict.current ?? '']
  const when = formatAgo(new Date(conflict.changedAt), new Date())
  return t('held', { ns: 'privacy', when, who, why })
}
