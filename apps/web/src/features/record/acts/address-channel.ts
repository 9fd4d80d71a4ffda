import type { ContactPointState } from '@dossier/contracts/contact-points/values'
import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import type { RecordView } from '@dossier/contracts/record/views'
import { checkInput } from '../../../lib/check-input.ts'
import type { Parsed } from '../../../lib/parse-input.ts'
import { client } from '../../../lib/trpc.ts'

export type Written = { address: string; label: string | null }
type Made = Written & { id: string; contactId: string; isPrimary: boolean }
type Changed = Written & { id: string; was: string }

/** What emails and phones do alike: where they stand, how they read, how they are checked and sent. */
export type AddressChannel<View extends EmailView | PhoneView> = {
  kind: 'email' | 'phone'
  of: (record: RecordView) => View[]
  put: (record: RecordView, views: View[]) => RecordView
  /** As it is shown and edited. */
  shown: (view: View) => string
  /** As it is stored, for the comparison with what the editor started from. */
  stored: (view: View) => string
  /** What it will look like; a changed address is of unknown state. */
  draw: (view: Omit<Made, 'contactId'>) => View
  checkAdd: (made: Made) => Promise<Parsed<unknown>>
  checkChange: (changed: Changed) => Promise<Parsed<unknown>>
  add: (made: Made) => Promise<View[]>
  change: (changed: Changed) => Promise<View[]>
  makePrimary: (id: string) => Promise<View[]>
  mark: (id: string, state: ContactPointState) => Promise<View[]>
  remove: (id: string) => Promise<View[]>
}

const emailInput = ({ id, ...rest }: Made) => ({ emailId: id, ...rest })
const emailChange = ({ id, ...rest }: Changed) => ({ emailId: id, ...rest })

export const emailChannel: AddressChannel<EmailView> = {
  kind: 'email',
  of: ({ emails }) => emails,
  put: (record, emails) => ({ ...record, emails }),
  shown: ({ address }) => address,
  stored: ({ address }) => address,
  draw: (view) => ({ ...view, state: 'unknown' }),
  checkAdd: (made) => checkInput('addEmail', emailInput(made)),
  checkChange: (changed) => checkInput('editEmail', emailChange(changed)),
  add: (made) => client.emails.add.mutate(emailInput(made)),
  change: (changed) => client.emails.change.mutate(emailChange(changed)),
  makePrimary: (emailId) => client.emails.makePrimary.mutate({ emailId }),
  mark: (emailId, state) => client.emails.mark.mutate({ emailId, state }),
  remove: (emailId) => client.emails.remove.mutate({ emailId }),
}

const phoneInput = ({ id, address, ...rest }: Made) => ({ phoneId: id, number: address, ...rest })
const phoneChange = ({ id, address, ...rest }: Changed) => ({ phoneId: id, number: address, ...rest })

export const phoneChannel: AddressChannel<PhoneView> = {
  kind: 'phone',
  of: ({ phones }) => phones,
  put: (record, phones) => ({ ...record, phones }),
  shown: ({ shownAs }) => shownAs,
  stored: ({ number }) => number,
  draw: ({ address, ...view }) => ({ ...view, number: address, shownAs: address, state: 'unknown' }),
  checkAdd: (made) => checkInput('addPhone', phoneInput(made)),
  checkChange: (changed) => checkInput('editPhone', phoneChange(changed)),
  add: (made) => client.phones.add.mutate(phoneInput(made)),
  change: (changed) => client.phones.change.mutate(phoneChange(changed)),
  makePrimary: (phoneId) => client.phones.makePrimary.mutate({ phoneId }),
  mark: (phoneId, state) => client.phones.mark.mutate({ phoneId, state }),
  remove: (phoneId) => client.phones.remove.mutate({ phoneId }),
}
