import type { HoldContact, PurgeContactNow } from '@dossier/contracts/deletion/inputs'
import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { refreshDeletions } from '../../entities/deletion/deletion-acts.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { toastDone, toastFailed } from '../../kit/toast.tsx'
import { toFailure } from '../../lib/failure.ts'
import { client } from '../../lib/trpc.ts'

const ns = { ns: 'deletion' } as const
const nameOf = ({ name }: DeletedContactView) => name ?? t('unnamed')

const act = async (send: () => Promise<unknown>, message: string): Promise<void> => {
  try {
    await send()
    toastDone({ words: message })
  } finally {
    refreshDeletions()
  }
}

export const holdContact = (contact: DeletedContactView, input: HoldContact) =>
  act(() => client.deletions.hold.mutate(input), t('holdSaid', { ...ns, name: nameOf(contact) }))

export const releaseContact = (contact: DeletedContactView) =>
  act(
    () => client.deletions.release.mutate({ contactId: contact.id }),
    t('releasedSaid', { ...ns, name: nameOf(contact) }),
  ).catch((error: unknown) => toastFailed({ words: failureWords(toFailure(error)) }))

export const purgeContact = (contact: DeletedContactView, input: PurgeContactNow) =>
  act(() => client.deletions.purgeNow.mutate(input), t('purgeSaid', { ...ns, name: nameOf(contact) }))
