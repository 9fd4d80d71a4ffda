import type { ContactField } from '@dossier/contracts/contacts/fields'
import type { ContactView } from '@dossier/contracts/contacts/views'
import { t } from '../../../i18n/i18n.ts'
import { writeRecord } from '../../../entities/record/write-record.ts'
import { client } from '../../../lib/trpc.ts'
import type { EntryOf, EntryUndo, Present } from './undo-types.ts'
import { performUndo, type Way } from './perform-undo.ts'

const way = (
  contactId: string,
  changed: Partial<ContactView>,
  send: () => Promise<ContactView>,
): Way<ContactView> => ({
  subject: contactId,
  preview: { record: (record) => ({ ...record, contact: { ...record.contact, ...changed } }) },
  send,
  confirm: (contact) => writeRecord(contactId, (record) => ({ ...record, contact })),
})

const changedSince = (what: string): EntryUndo => ({
  why: t('whyNot.changed', { ns: 'timeline', what }),
})

const setField = (contactId: string, field: ContactField, value: string | null, was: string | null) =>
  way(contactId, { [field]: value }, () => client.contacts.edit.mutate({ contactId, field, value, was }))

export const undoField = (entry: EntryOf<'contact.edited'>, { contactId, record }: Present): EntryUndo => {
  const { field, from, to } = entry.data
  if (record.contact[field] !== to) return changedSince(t(`fields.${field}`, { ns: 'record' }))
  return {
    run: () => performUndo(setField(contactId, field, from, to), () => setField(contactId, field, to, from)),
  }
}

type Named = { id: string; name: string } | null
const idOf = (named: Named) => named?.id ?? null

const setOwner = (contactId: string, owner: Named, was: Named) =>
  way(contactId, { owner }, () =>
    client.contacts.changeOwner.mutate({ contactId, ownerId: idOf(owner), was: idOf(was) }),
  )

export const undoOwner = (entry: EntryOf<'owner.changed'>, { contactId, record }: Present): EntryUndo => {
  const { from, to } = entry.data
  if (idOf(record.contact.owner) !== idOf(to)) return changedSince(t('theOwner', { ns: 'timeline' }))
  return { run: () => performUndo(setOwner(contactId, from, to), () => setOwner(contactId, to, from)) }
}

const setType = (contactId: string, type: Named, was: Named) =>
  way(contactId, { type }, () =>
    client.contacts.changeType.mutate({ contactId, typeId: idOf(type), was: idOf(was) }),
  )

export const undoType = (entry: EntryOf<'type.changed'>, { contactId, record }: Present): EntryUndo => {
  const { from, to } = entry.data
  if (idOf(record.contact.type) !== idOf(to)) return changedSince(t('theType', { ns: 'timeline' }))
  return { run: () => performUndo(setType(contactId, from, to), () => setType(contactId, to, from)) }
}
