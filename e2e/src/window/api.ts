import type { AddEmail, AddPhone, ChangeEmail } from '@dossier/contracts/addresses'
import type {
  ChangeOwner,
  ContactRecordView,
  ContactView,
  CreateContact,
  EditContact,
} from '@dossier/contracts/contacts'
import type { DeleteContacts, DeletionView } from '@dossier/contracts/deletion'
import type { NoteView, WriteNote } from '@dossier/contracts/notes'
import type { StaffView } from '@dossier/contracts/staff'
import type { AddTags } from '@dossier/contracts/tags'
import type { APIRequestContext } from '@playwright/test'
import { randomUUID } from 'node:crypto'

/** The procedures, called as the signed-in person: how a journey makes what it starts from. */
export const createApi = (request: APIRequestContext) => {
  const call = async <Output>(path: string, data: unknown = {}): Promise<Output> => {
    const answer = await request.post(`/trpc/${path}`, { data })
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
    // The API is of the same checkout: its answers have the shape that the contract names.
    const body = (await answer.json()) as { result: { data: Output } }
    return body.result.data
  }
  return {
    /** Any other procedure. */
    call,
    createContact: (values: Omit<CreateContact, 'contactId'>) =>
      call<ContactView>('contacts.create', { contactId: randomUUID(), ...values }),
    record: (contactId: string) => call<ContactRecordView>('contacts.record', { contactId }),
    editContact: (input: EditContact) => call<ContactView>('contacts.edit', input),
    deleteContacts: (input: DeleteContacts) => call<DeletionView>('deletions.delete', input),
    changeOwner: (input: ChangeOwner) => call<ContactView>('contacts.changeOwner', input),
    addEmail: (input: Omit<AddEmail, 'emailId'>) => call('emails.add', { emailId: randomUUID(), ...input }),
    changeEmail: (input: ChangeEmail) => call('emails.change', input),
    removeEmail: (emailId: string) => call('emails.remove', { emailId }),
    addPhone: (input: Omit<AddPhone, 'phoneId'>) => call('phones.add', { phoneId: randomUUID(), ...input }),
    addTags: (input: AddTags) => call('tags.add', input),
    removeTag: (contactId: string, tagId: string) => call('tags.remove', { contactId, tagId }),
    deleteNote: (noteId: string) => call<NoteView>('notes.delete', { noteId }),
    writeNote: (input: Omit<WriteNote, 'noteId'>) =>
      call<NoteView>('notes.write', { noteId: randomUUID(), ...input }),
    readNotifications: () => call('notifications.read', { ids: null }),
    staff: () => call<StaffView[]>('staff.list'),
    backgroundState: async () => (await call<{ state: string }>('background.state')).state,
  }
}
export type Api = ReturnType<typeof createApi>
