import { contactName } from '@dossier/contracts/contacts/contact-name'
import type { ContactField } from '@dossier/contracts/contacts/fields'
import type { CreateContact } from '@dossier/contracts/contacts/inputs'
import type { ContactView } from '@dossier/contracts/contacts/views'
import { t } from '../../i18n/i18n.ts'
import {
  type Change,
  change,
  type Message,
  recordScope,
  runChange,
  shownInPlace,
  step,
} from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { recordNow, recordTarget, writeRecord } from '../record/queries.ts'

const ns = { ns: 'record' } as const

const layContact = (contactId: string, changed: Partial<ContactView>) => [
  recordTarget(contactId).lay((record) => ({ ...record, contact: { ...record.contact, ...changed } })),
]
const putContact = (contactId: string) => (contact: ContactView) =>
  writeRecord(contactId, (record) => ({ ...record, contact }))

/** Opens the record of a contact that is made; its own dialog shows a failure. */
export const createContact = (): Change<CreateContact, ContactView> =>
  change({
    scope: 'new contact',
    send: (input) => client.contacts.create.mutate(input),
    happened: ({ contactId }) => [{ act: 'contact.created', recordId: contactId }],
    message: (contact) => t('created', { ns: 'newContact', name: contactName(contact) ?? t('unnamed') }),
    failure: shownInPlace,
  })

/** `was` is the value that the editor started from. */
type Edit = { field: ContactField; value: string | null; was: string | null }

/** One standard field of a contact. */
export const editContact = (contactId: string): Change<Edit, ContactView> =>
  change({
    scope: recordScope(contactId),
    send: (edit) => client.contacts.edit.mutate({ contactId, ...edit }),
    optimistic: ({ field, value }) => layContact(contactId, { [field]: value }),
    write: putContact(contactId),
    happened: () => [{ act: 'contact.edited', recordId: contactId }],
    message: (_, { field }) => t('saved', { ...ns, field: t(`fields.${field}`, ns) }),
    undo: (saved, { field, was }) =>
      step(
        editContact(contactId),
        { field, value: was, was: saved[field] },
        t('putBack', { ...ns, field: t(`fields.${field}`, ns) }),
      ),
    failure: shownInPlace,
  })

/** One of a list, as `id` and `name`, or none. */
export type Choice = { id: string; name: string } | null
export type Chosen = { chosen: Choice; was: Choice }

type Ways = {
  of: 'type' | 'owner'
  act: 'type.changed' | 'owner.changed'
  send: (contactId: string, ids: { id: string | null; was: string | null }) => Promise<ContactView>
  saved: () => string
  putBack: () => string
}

/**
 * Picks one of a list. Where somebody picked another meanwhile, theirs stays and is said with its author, and one press
 * puts the reader's own in its place.
 */
const choose = (contactId: string, ways: Ways): Change<Chosen, ContactView> => {
  const { of, act, send, saved, putBack } = ways
  const over = ({ chosen }: Chosen, who: string, theirs: string | null): Message => ({
    words: theirs === null ? t('choiceEmptied', { ...ns, who }) : t('choiceConflict', { ...ns, who, theirs }),
    action: {
      label: chosen ? t('keepMine', { ...ns, value: chosen.name }) : t('emptyIt', ns),
      run: () => {
        const was = recordNow(contactId)?.contact[of] ?? null
        void runChange(choose(contactId, ways), { chosen, was }).catch(() => undefined)
      },
    },
  })
  return change({
    scope: recordScope(contactId),
    send: ({ chosen, was }) => send(contactId, { id: chosen?.id ?? null, was: was?.id ?? null }),
    optimistic: ({ chosen }) => layContact(contactId, { [of]: chosen }),
    write: putContact(contactId),
    happened: () => [{ act, recordId: contactId }],
    message: saved,
    undo: (contact, { was }) => step(choose(contactId, ways), { chosen: was, was: contact[of] }, putBack()),
    failure: (failure, variables) =>
      failure.conflict
        ? over(variables, failure.conflict.changedBy ?? t('someone', ns), failure.conflict.current)
        : undefined,
  })
}

export const changeOwner = (contactId: string) =>
  choose(contactId, {
    of: 'owner',
    act: 'owner.changed',
    send: (id, { id: ownerId, was }) => client.contacts.changeOwner.mutate({ contactId: id, ownerId, was }),
    saved: () => t('ownerSaved', ns),
    putBack: () => t('ownerBack', ns),
  })

export const changeType = (contactId: string) =>
  choose(contactId, {
    of: 'type',
    act: 'type.changed',
    send: (id, { id: typeId, was }) => client.contacts.changeType.mutate({ contactId: id, typeId, was }),
    saved: () => t('typeSaved', ns),
    putBack: () => t('typeBack', ns),
  })
