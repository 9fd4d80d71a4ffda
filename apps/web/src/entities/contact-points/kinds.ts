import type { ContactPointState } from '@dossier/contracts/contact-points/values'
import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import type { RecordView } from '@dossier/contracts/record/views'
import { checkInput } from '../../lib/check-input.ts'
import type { Parsed } from '../../lib/parse-input.ts'
import { client } from '../../lib/trpc.ts'

/** An email or a phone, as stored and as shown. */
export type ContactPoint = {
  id: string
  stored: string
  shown: string
  label: string | null
  isPrimary: boolean
  state: ContactPointState
}
type Added = Pick<ContactPoint, 'id' | 'stored' | 'label' | 'isPrimary'>
type Edited = Pick<ContactPoint, 'id' | 'stored' | 'label'> & { was: string }

/** What emails and phones do alike: where they stand on the record, how they are checked and sent. */
export type ContactPointKind = {
  name: 'email' | 'phone'
  of: (record: RecordView) => ContactPoint[]
  put: (record: RecordView, points: readonly ContactPoint[]) => RecordView
  checkAdd: (contactId: string, added: Added) => Promise<Parsed<unknown>>
  checkEdit: (edited: Edited) => Promise<Parsed<unknown>>
  add: (contactId: string, added: Added) => Promise<ContactPoint[]>
  edit: (edited: Edited) => Promise<ContactPoint[]>
  makePrimary: (id: string) => Promise<ContactPoint[]>
  mark: (id: string, state: ContactPointState) => Promise<ContactPoint[]>
  remove: (id: string) => Promise<ContactPoint[]>
}

const ofEmails = (emails: readonly EmailView[]): ContactPoint[] =>
  emails.map(({ address, ...rest }) => ({ ...rest, stored: address, shown: address }))

const newEmail = (contactId: string, { id: emailId, stored: address, label, isPrimary }: Added) => ({
  emailId,
  contactId,
  address,
  label,
  isPrimary,
})
const otherEmail = ({ id: emailId, stored: address, label, was }: Edited) => ({
  emailId,
  address,
  label,
  was,
})

export const emails: ContactPointKind = {
  name: 'email',
  of: (record) => ofEmails(record.emails),
  put: (record, points) => ({
    ...record,
    emails: points.map(({ stored, shown: _, ...rest }) => ({ ...rest, address: stored })),
  }),
  checkAdd: (contactId, added) => checkInput('addEmailInput', newEmail(contactId, added)),
  checkEdit: (edited) => checkInput('editEmailInput', otherEmail(edited)),
  add: async (contactId, added) => ofEmails(await client.emails.add.mutate(newEmail(contactId, added))),
  edit: async (edited) => ofEmails(await client.emails.edit.mutate(otherEmail(edited))),
  makePrimary: async (emailId) => ofEmails(await client.emails.makePrimary.mutate({ emailId })),
  mark: async (emailId, state) => ofEmails(await client.emails.mark.mutate({ emailId, state })),
  remove: async (emailId) => ofEmails(await client.emails.remove.mutate({ emailId })),
}

const ofPhones = (phones: readonly PhoneView[]): ContactPoint[] =>
  phones.map(({ number, shownAs, ...rest }) => ({ ...rest, stored: number, shown: shownAs }))

const newPhone = (contactId: string, { id: phoneId, stored: number, label, isPrimary }: Added) => ({
  phoneId,
  contactId,
  number,
  label,
  isPrimary,
})
const otherPhone = ({ id: phoneId, stored: number, label, was }: Edited) => ({ phoneId, number, label, was })

export const phones: ContactPointKind = {
  name: 'phone',
  of: (record) => ofPhones(record.phones),
  put: (record, points) => ({
    ...record,
    phones: points.map(({ stored, shown, ...rest }) => ({ ...rest, number: stored, shownAs: shown })),
  }),
  checkAdd: (contactId, added) => checkInput('addPhoneInput', newPhone(contactId, added)),
  checkEdit: (edited) => checkInput('editPhoneInput', otherPhone(edited)),
  add: async (contactId, added) => ofPhones(await client.phones.add.mutate(newPhone(contactId, added))),
  edit: async (edited) => ofPhones(await client.phones.edit.mutate(otherPhone(edited))),
  makePrimary: async (phoneId) => ofPhones(await client.phones.makePrimary.mutate({ phoneId })),
  mark: async (phoneId, state) => ofPhones(await client.phones.mark.mutate({ phoneId, state })),
  remove: async (phoneId) => ofPhones(await client.phones.remove.mutate({ phoneId })),
}
