import type { ContactTimeline } from '@dossier/contracts/contacts/timeline'
import { t } from '../../i18n/i18n.ts'
import { step } from '../../lib/change.ts'
import { changedSince, type EntryUndos, notUndone } from '../timeline/entry-undo.ts'
import { type Choice, changeOwner, changeType, editContact } from './mutations.ts'

const isSame = (one: Choice, other: Choice) => (one?.id ?? null) === (other?.id ?? null)

export const contactUndos: EntryUndos<keyof ContactTimeline> = {
  'contact.created': notUndone,
  'contact.edited': ({ data: { field, from, to } }, { contactId, record }) =>
    record.contact[field] === to
      ? { step: () => step(editContact(contactId), { field, value: from, was: to }) }
      : changedSince(t(`fields.${field}`, { ns: 'record' })),
  'owner.changed': ({ data: { from, to } }, { contactId, record }) =>
    isSame(record.contact.owner, to)
      ? { step: () => step(changeOwner(contactId), { chosen: from, was: to }) }
      : changedSince(t('theOwner', { ns: 'timeline' })),
  'type.changed': ({ data: { from, to } }, { contactId, record }) =>
    isSame(record.contact.type, to)
      ? { step: () => step(changeType(contactId), { chosen: from, was: to }) }
      : changedSince(t('theType', { ns: 'timeline' })),
}
