import type { AddEmail, AddPhone, EmailId, PhoneId } from '@dossier/contracts/addresses'
import type { ChangeOwner, CreateContact, EditContact } from '@dossier/contracts/contacts'
import type { EditNote, WriteNote } from '@dossier/contracts/notes'
import type { Role } from '@dossier/contracts/permissions'
import type { AddTags, RemoveTag } from '@dossier/contracts/tags'

type Inputs = {
  createContact: CreateContact
  editContact: EditContact
  changeOwner: ChangeOwner
  addEmail: AddEmail
  makeEmailPrimary: EmailId
  addPhone: AddPhone
  makePhonePrimary: PhoneId
  addTags: AddTags
  removeTag: RemoveTag
  writeNote: WriteNote
  editNote: EditNote
}
export type Verb = keyof Inputs

export type Colleague = { id: string; name: string; role: Role }

/** One call of a verb: who, when, and exactly its input. */
export type Act = { [V in Verb]: { verb: V; input: Inputs[V]; by: Colleague; at: Date } }[Verb]

/** What happened to one contact, oldest first. The verbs could be called with it, and a test does. */
export type Story = { contactId: string; acts: Act[] }
