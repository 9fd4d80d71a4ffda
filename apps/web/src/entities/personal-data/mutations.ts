import '../../i18n/privacy-texts.ts'
import { t } from '../../i18n/i18n.ts'
import { type Change, change, shownInPlace } from '../../lib/change.ts'
import { toFailure } from '../../lib/failure.ts'
import { screenOwner } from '../../lib/screen.ts'
import { saveFile } from '../../lib/save-file.ts'
import { session } from '../../lib/session.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The zip, or what the procedures would throw: an error with `data`. Met signed out, it asks again afterwards. */
const fetchZip = async (contactId: string, signal: AbortSignal): Promise<Response> => {
  const answer = await fetch('/api/contacts/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...screenOwner.headers() },
    body: JSON.stringify({ contactId }),
    signal,
  })
  if (answer.ok) return answer
  const body: unknown = await answer.json().catch(() => null)
  const error = isObject(body) ? body['error'] : null
  const { reason } = toFailure(error)
  if (reason === 'auth.otherPerson') void screenOwner.check()
  if (reason !== 'auth.signedOut') throw error
  await session.renew()
  return fetchZip(contactId, signal)
}

type Export = { contact: { id: string; name: string }; signal: AbortSignal }

/** Downloads everything held about a contact, until `signal` calls it off. */
export const exportPersonalData = (): Change<Export, null> =>
  change({
    // It reads: no change of the record waits for it.
    scope: 'export',
    send: async ({ contact, signal }) => {
      const answer = await fetchZip(contact.id, signal)
      const called = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
      saveFile(called ?? 'personal-data.zip', await answer.blob())
      return null
    },
    happened: ({ contact }) => [{ act: 'contact.exported', recordId: contact.id }],
    message: (_, { contact: { name } }) => t('exported', { ns: 'privacy', name }),
    failure: shownInPlace,
  })
