import type { DeletionView, LegalHoldView, RestorationView } from '@dossier/contracts/deletion/views'
import '../../i18n/deletion-texts.ts'
import { t } from '../../i18n/i18n.ts'
import { type Change, change, type Happened, shownInPlace, step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { rowsTarget, writeRows } from '../contacts/queries.ts'
import { askDeletionReason } from './ask-deletion-reason.ts'
import { deletedWords, nameOfOne, restoredWords } from './deletion-words.tsx'

const ns = { ns: 'deletion' } as const
const scope = 'deletion'

type Contacts = { contactIds: readonly string[] }
/** A contact by its id and what it is called. */
type Named = { id: string; name: string | null }

const happenedTo = (act: Happened['act'], contactIds: readonly string[]): Happened[] =>
  contactIds.map((contactId) => ({ act, recordId: contactId }))
const nameOf = ({ name }: Named) => name ?? t('unnamed')

const without = (contactIds: readonly string[]) => {
  const gone = new Set(contactIds)
  return <Row extends { id: string }>(rows: readonly Row[]) => rows.filter(({ id }) => !gone.has(id))
}

/** Deletes contacts without asking: they leave the lists at once, and the toast says what went along. */
export const deleteContacts = (): Change<Contacts, DeletionView> =>
  change({
    scope,
    send: ({ contactIds }) => client.deletions.delete.mutate({ contactIds: [...contactIds] }),
    optimistic: ({ contactIds }) => [rowsTarget.lay(without(contactIds))],
    write: (_, { contactIds }) => writeRows(without(contactIds)),
    happened: ({ contactIds }) => happenedTo('contact.deleted', contactIds),
    message: (deletion) => {
      const contactIds = deletion.deleted.map(({ contactId }) => contactId)
      const explained = { contactIds, name: nameOfOne(deletion.deleted), was: null }
      return {
        words: deletedWords(deletion),
        other: { label: t('addReason', ns), run: () => askDeletionReason(explained) },
      }
    },
    undo: ({ deleted }) => step(restoreContacts(), { contactIds: deleted.map(({ contactId }) => contactId) }),
  })

/** Brings contacts back, and says what another contact has by now. */
export const restoreContacts = (): Change<Contacts, RestorationView> =>
  change({
    scope,
    send: ({ contactIds }) => client.deletions.restore.mutate({ contactIds: [...contactIds] }),
    happened: ({ contactIds }) => happenedTo('contact.restored', contactIds),
    message: (restoration) => ({ words: restoredWords(restoration) }),
  })

/** Why contacts were deleted, and how that was explained before. */
type Explain = Contacts & { reason: string | null; was: string | null }

export const explainDeletion = (): Change<Explain, { explained: number }> =>
  change({
    scope,
    send: ({ contactIds, reason }) =>
      client.deletions.explain.mutate({ contactIds: [...contactIds], reason }),
    happened: ({ contactIds }) => happenedTo('deletion.explained', contactIds),
    message: () => t('reasonSaid', ns),
    undo: (_, { contactIds, reason, was }) =>
      step(explainDeletion(), { contactIds, reason: was, was: reason }),
    failure: shownInPlace,
  })

export const holdContact = (): Change<{ contact: Named; reason: string }, LegalHoldView> =>
  change({
    scope,
    send: ({ contact, reason }) => client.deletions.hold.mutate({ contactId: contact.id, reason }),
    happened: ({ contact }) => [{ act: 'contact.held', recordId: contact.id }],
    message: (_, { contact }) => t('holdSaid', { ...ns, name: nameOf(contact) }),
    failure: shownInPlace,
  })

export const releaseContact = (): Change<{ contact: Named }, null> =>
  change({
    scope,
    send: ({ contact }) => client.deletions.release.mutate({ contactId: contact.id }),
    happened: ({ contact }) => [{ act: 'contact.released', recordId: contact.id }],
    message: (_, { contact }) => t('releasedSaid', { ...ns, name: nameOf(contact) }),
  })

/** `typed` is the contact's name as somebody typed it. */
export const purgeContact = (): Change<{ contact: Named; typed: string }, null> =>
  change({
    scope,
    send: ({ contact, typed }) => client.deletions.purgeNow.mutate({ contactId: contact.id, name: typed }),
    happened: ({ contact }) => [{ act: 'purge.hastened', recordId: contact.id }],
    message: (_, { contact }) => t('purgeSaid', { ...ns, name: nameOf(contact) }),
    failure: shownInPlace,
  })

type Erase = { contactId: string; typed: string; reference: string }

/** Erases a contact for good; answers the number of the certificate. */
export const eraseContact = (): Change<Erase, { deletionId: string }> =>
  change({
    scope,
    send: ({ contactId, typed, reference }) =>
      client.deletions.eraseOnRequest.mutate({
        contactId,
        name: typed,
        reference: reference.trim() === '' ? null : reference,
      }),
    happened: ({ contactId }) => [{ act: 'contact.deleted', recordId: contactId }],
    failure: shownInPlace,
  })

/** `dueNow` is how many contacts its author was shown it makes due at once. */
export const changeRetention = (): Change<{ days: number; dueNow: number }, { moved: number }> =>
  change({
    scope,
    send: (retention) => client.deletions.changeRetention.mutate(retention),
    happened: () => [{ act: 'retention.changed', recordId: null }],
    message: (_, { days }) => t('retentionSaid', { ...ns, count: days }),
    failure: shownInPlace,
  })
