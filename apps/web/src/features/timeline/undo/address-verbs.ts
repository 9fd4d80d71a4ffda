import type { ContactPointState } from '@dossier/contracts/contact-points/values'
import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import type { RecordView } from '@dossier/contracts/record/views'
import { client } from '../../../lib/trpc.ts'

/** An email or a phone, as stored and as shown. */
export type Address = {
  id: string
  stored: string
  shown: string
  label: string | null
  isPrimary: boolean
  state: ContactPointState
}
type Written = Pick<Address, 'id' | 'stored' | 'label'>

/** Where emails or phones stand on the record, and the procedures that change them. */
export type AddressVerbs = {
  of: (record: RecordView) => Address[]
  put: (record: RecordView, addresses: Address[]) => RecordView
  add: (contactId: string, address: Written & { isPrimary: boolean }) => Promise<Address[]>
  change: (address: Written, was: string) => Promise<Address[]>
  makePrimary: (id: string) => Promise<Address[]>
  mark: (id: string, state: ContactPointState) => Promise<Address[]>
  remove: (id: string) => Promise<Address[]>
}

const ofEmails = (emails: EmailView[]): Address[] =>
  emails.map(({ address, ...rest }) => ({ ...rest, stored: address, shown: address }))

export const emailVerbs: AddressVerbs = {
  of: ({ emails }) => ofEmails(emails),
  put: (record, addresses) => ({
    ...record,
    emails: addresses.map(({ stored, shown: _, ...rest }) => ({ ...rest, address: stored })),
  }),
  add: async (contactId, { id: emailId, stored: address, label, isPrimary }) =>
    ofEmails(await client.emails.add.mutate({ emailId, contactId, address, label, isPrimary })),
  change: async ({ id: emailId, stored: address, label }, was) =>
    ofEmails(await client.emails.change.mutate({ emailId, address, label, was })),
  makePrimary: async (emailId) => ofEmails(await client.emails.makePrimary.mutate({ emailId })),
  mark: async (emailId, state) => ofEmails(await client.emails.mark.mutate({ emailId, state })),
  remove: async (emailId) => ofEmails(await client.emails.remove.mutate({ emailId })),
}

const ofPhones = (phones: PhoneView[]): Address[] =>
  phones.map(({ number, shownAs, ...rest }) => ({ ...rest, stored: number, shown: shownAs }))

export const phoneVerbs: AddressVerbs = {
  of: ({ phones }) => ofPhones(phones),
  put: (record, addresses) => ({
    ...record,
    phones: addresses.map(({ stored, shown, ...rest }) => ({ ...rest, number: stored, shownAs: shown })),
  }),
  add: async (contactId, { id: phoneId, stored: number, label, isPrimary }) =>
    ofPhones(await client.phones.add.mutate({ phoneId, contactId, number, label, isPrimary })),
  change: async ({ id: phoneId, stored: number, label }, was) =>
    ofPhones(await client.phones.change.mutate({ phoneId, number, label, was })),
  makePrimary: async (phoneId) => ofPhones(await client.phones.makePrimary.mutate({ phoneId })),
  mark: async (phoneId, state) => ofPhones(await client.phones.mark.mutate({ phoneId, state })),
  remove: async (phoneId) => ofPhones(await client.phones.remove.mutate({ phoneId })),
}
