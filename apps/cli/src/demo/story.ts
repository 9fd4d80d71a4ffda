import type {
  AddEmail,
  AddPhone,
  EmailId,
  MarkEmail,
  PhoneId,
} from '@dossier/contracts/contact-points/inputs'
import type { ChangeOwner, CreateContact, EditContact } from '@dossier/contracts/contacts/inputs'
import type { CreateNote, EditNote, PinNote } from '@dossier/contracts/notes/inputs'
import type { Role } from '@dossier/contracts/rights'
import type { AddTags, RemoveTag } from '@dossier/contracts/tags/inputs'
import type { LogActivity } from '@dossier/contracts/timeline/inputs'

type Inputs = {
  createContact: CreateContact
  editContact: EditContact
  changeOwner: ChangeOwner
  addEmail: AddEmail
  makeEmailPrimary: EmailId
  markEmail: MarkEmail
  addPhone: AddPhone
  makePhonePrimary: PhoneId
  addTags: AddTags
  removeTag: RemoveTag
  createNote: CreateNote
  editNote: EditNote
  pinNote: PinNote
  logActivity: LogActivity
  /** Pins the entry that the activity left; what `pinEntry` calls it is made with it. */
  pinActivity: { activityId: string }
  /** Whom the note mentions reads of it; what `readNotifications` calls it is made with the mention. */
  readMention: { noteId: string }
}
export type Verb = keyof Inputs

export type Colleague = { id: string; name: string; role: Role }

/** One call of a verb: who, when, and its input. */
export type Act = { [V in Verb]: { verb: V; input: Inputs[V]; by: Colleague; at: Date } }[Verb]

/** What happened to one contact, oldest first. The verbs could be called with it, and a test does. */
export type Story = { contactId: string; acts: Act[] }
