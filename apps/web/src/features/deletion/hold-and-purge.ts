import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { refreshDeletions } from '../../entities/deletion/deletion-acts.ts'
import type { Refusal } from '../../lib/acts/list-act.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { toFailure } from '../../lib/failure.ts'
import { client } from '../../lib/trpc.ts'
import { toastDone, toastFailed } from '../../kit/toast.tsx'

const ns = { ns: 'deletion' } as const
const nameOf = ({ name }: DeletedContactView) => name ?? t('unnamed')

const act = async (send: () => Promise<unknown>, said: string): Promise<Refusal> => {
  try {
    await send()
    toastDone({ words: said })
    return null
  } catch (error) {
    return failureWords(toFailure(error))
  } finally {
    refreshDeletions()
  }
}

export const holdContact = (contact: DeletedContactView, reason: string): Promise<Refusal> =>
  act(
    () => client.deletions.hold.mutate({ contactId: contact.id, reason }),
    t('holdSaid', { ...ns, name: nameOf(contact) }),
  )

export const releaseContact = async (contact: DeletedContactView): Promise<void> => {
  const refusal = await act(
    () => client.deletions.release.mutate({ contactId: contact.id }),
    t('releasedSaid', { ...ns, name: nameOf(contact) }),
  )
  if (refusal !== null) toastFailed({ words: refusal, action: undefined })
}

export const purgeContact = (contact: DeletedContactView, typed: string): Promise<Refusal> =>
  act(
    () => client.deletions.purgeNow.mutate({ contactId: contact.id, name: typed }),
    t('purgeSaid', { ...ns, name: nameOf(contact) }),
  )
