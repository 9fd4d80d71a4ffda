import type { ContactPage } from '@dossier/contracts/contacts/views'
import type { DeletionView, RestorationView, TakenView } from '@dossier/contracts/deletion/views'
import type { ReactNode } from 'react'
import '../../i18n/deletion-texts.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { mayPass, toFailure } from '../../lib/failure.ts'
import { formatList } from '../../lib/format.ts'
import { queryClient } from '../../lib/query-client.ts'
import { refreshLists } from '../record/refresh-lists.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { undoStack } from '../../lib/undo-stack.ts'
import { toastDone, toastFailed } from '../../kit/toast.tsx'
import { askDeletionReason } from './deletion-reason.tsx'
import { sharedWords } from './deletion-toasts.tsx'
import { takeBack } from '../../lib/acts/perform.ts'

const ns = { ns: 'deletion' } as const

/** Reads again what shows contacts, deleted or not. */
export const refreshDeletions = () => {
  refreshLists()
  void queryClient.invalidateQueries(trpc.deletions.pathFilter())
  void queryClient.invalidateQueries(trpc.notifications.pathFilter())
}

/**
 * Deletes contacts without asking: they leave the lists at once, and the toast says what went along, with Undo.
 * Answers whether it was done.
 */
export const deleteContacts = async (contactIds: readonly string[]): Promise<boolean> => {
  const gone = new Set(contactIds)
  queryClient.setQueriesData(
    trpc.contacts.list.queryFilter(),
    (page: ContactPage | undefined) => page && { ...page, rows: page.rows.filter(({ id }) => !gone.has(id)) },
  )
  try {
    const deletion = await client.deletions.delete.mutate({ contactIds: [...contactIds] })
    const words = deletedWords(deletion)
    const ids = deletion.deleted.map(({ contactId }) => contactId)
    const id = undoStack.push({
      said: words,
      takeBack: async () => {
        await restoreContacts(ids)
      },
    })
    const explained = { contactIds: ids, name: named(deletion.deleted), was: null }
    toastDone({
      id,
      words,
      other: { label: t('addReason', ns), run: () => askDeletionReason(explained) },
      action: { label: t('undo'), run: () => takeBack(id) },
    })
    return true
  } catch (error) {
    failed(error, () => void deleteContacts(contactIds))
    return false
  } finally {
    refreshDeletions()
  }
}

/** Brings contacts back, and says what another contact has by now. Answers whether it was done. */
export const restoreContacts = async (contactIds: readonly string[]): Promise<boolean> => {
  try {
    const restoration = await client.deletions.restore.mutate({ contactIds: [...contactIds] })
    toastDone({ words: restoredWords(restoration) })
    return true
  } catch (error) {
    failed(error, () => void restoreContacts(contactIds))
    return false
  } finally {
    refreshDeletions()
    void queryClient.invalidateQueries(trpc.contacts.record.queryFilter())
  }
}

const failed = (error: unknown, again: () => void) => {
  const failure = toFailure(error)
  const action = mayPass(failure) ? { label: t('retry'), run: again } : undefined
  toastFailed({ words: failureWords(failure), action })
}

const named = (contacts: readonly { name: string | null }[]) =>
  contacts.length === 1 ? (contacts[0]?.name ?? t('unnamed')) : null

const takenKinds = ['notes', 'emails', 'phones', 'waitingMails'] as const satisfies (keyof TakenView)[]

const deletedWords = ({ deleted, taken }: DeletionView): string => {
  const name = named(deleted)
  const words =
    name === null ? t('deletedMany', { ...ns, count: deleted.length }) : t('deletedSaid', { ...ns, name })
  const parts = takenKinds.flatMap((kind) =>
    taken[kind] === 0 ? [] : t(kind, { ...ns, count: taken[kind] }),
  )
  return parts.length === 0 ? words : t('deletedWith', { ...ns, deleted: words, parts: formatList(parts) })
}

const restoredWords = ({ restored, tooLate, shared }: RestorationView): ReactNode => {
  const name = named(restored)
  const words =
    name === null ? t('restoredMany', { ...ns, count: restored.length }) : t('restoredSaid', { ...ns, name })
  const late = tooLate === 0 ? words : `${words}; ${t('tooLate', { ...ns, count: tooLate })}`
  return sharedWords(late, shared)
}
