import type { AddEmail, AddPhone, EditEmail } from '@dossier/contracts/contact-points/inputs'
import type { ChangeOwner, CreateContact, EditContact } from '@dossier/contracts/contacts/inputs'
import type { ContactView } from '@dossier/contracts/contacts/views'
import type { DeleteContacts } from '@dossier/contracts/deletion/inputs'
import type { DeletionView } from '@dossier/contracts/deletion/views'
import type { CreateNote } from '@dossier/contracts/notes/inputs'
import type { NotePage, NoteView } from '@dossier/contracts/notes/views'
import type { RecordView } from '@dossier/contracts/record/views'
import type { StaffView } from '@dossier/contracts/staff/views'
import type { AddTags } from '@dossier/contracts/tags/inputs'
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
    record: (contactId: string) => call<RecordView>('contacts.record', { contactId }),
    notes: async (contactId: string) => (await call<NotePage>('notes.list', { contactId })).notes,
    editContact: (input: EditContact) => call<ContactView>('contacts.edit', input),
    deleteContacts: (input: DeleteContacts) => call<DeletionView>('deletions.delete', input),
    changeOwner: (input: ChangeOwner) => call<ContactView>('contacts.changeOwner', input),
    addEmail: (input: Omit<AddEmail, 'emailId'>) => call('emails.add', { emailId: randomUUID(), ...input }),
    editEmail: (input: EditEmail) => call('emails.edit', input),
    removeEmail: (emailId: string) => call('emails.remove', { emailId }),
    addPhone: (input: Omit<AddPhone, 'phoneId'>) => call('phones.add', { phoneId: randomUUID(), ...input }),
    addTags: (input: AddTags) => call('tags.add', input),
    removeTag: (contactId: string, tagId: string) => call('tags.remove', { contactId, tagId }),
    deleteNote: (noteId: string) => call<NoteView>('notes.delete', { noteId }),
    createNote: (input: Omit<CreateNote, 'noteId'>) =>
      call<NoteView>('notes.create', { noteId: randomUUID(), ...input }),
    readNotifications: () => call('notifications.read', { ids: null }),
    staff: () => call<StaffView[]>('staff.list'),
    backgroundState: async () => (await call<{ state: string }>('background.state')).state,
  }
}
export type Api = ReturnType<typeof createApi>
