import '../../i18n/privacy-texts.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { toFailure } from '../../lib/failure.ts'
import { saveFile } from '../../lib/save-file.ts'
import { session } from '../session/session.ts'
import { toastDone } from '../../kit/toast.tsx'
import type { Refusal } from '../../lib/acts/list-act.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The zip, or what the procedures would throw: an error with `data`. Met signed out, it asks again afterwards. */
const fetchZip = async (contactId: string, signal: AbortSignal): Promise<Response> => {
  const answer = await fetch('/api/contacts/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ contactId }),
    signal,
  })
  if (answer.ok) return answer
  const body: unknown = await answer.json().catch(() => null)
  const error = isObject(body) ? body['error'] : null
  if (toFailure(error).reason !== 'auth.signedOut') throw error
  await session.renew()
  return fetchZip(contactId, signal)
}

/** Downloads everything held about a contact. Null where it went well or was called off; otherwise why not. */
export const exportPersonalData = async (
  { id, name }: { id: string; name: string },
  signal: AbortSignal,
): Promise<Refusal> => {
  try {
    const answer = await fetchZip(id, signal)
    const called = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
    saveFile(called ?? 'personal-data.zip', await answer.blob())
    toastDone({ words: t('exported', { ns: 'privacy', name }) })
    return null
  } catch (error) {
    return signal.aborted ? null : failureWords(toFailure(error))
  }
}
