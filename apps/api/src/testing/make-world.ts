import { addTags } from '@dossier/core/tags'
import { createContactType } from '@dossier/core/contact-types'
import { createContact } from '@dossier/core/contacts'
import { deleteContacts, eraseOnRequest, holdContact } from '@dossier/core/deletion'
import type { Ctx } from '@dossier/core/context'
import { createNote } from '@dossier/core/notes'
import { completeTask, createTask } from '@dossier/core/tasks'
import { listTimeline, logActivity } from '@dossier/core/timeline'
import { makeWorkspace, type TestDatabase, type TestWorkspace } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { staffContext } from '../trpc/request-context.ts'
import { bookTimes, type Booked } from './book-times.ts'
import type { Api } from './start-api.ts'

/** A workspace with one contact that has two of everything, and the ids of all of it. */
export type World = Booked & {
  workspace: TestWorkspace
  ctx: Ctx
  contactId: string
  emailId: string
  phoneId: string
  tagId: string
  otherTagId: string
  noteId: string
  /** A task that is open, and one that is completed. */
  taskId: string
  doneTaskId: string
  /** A type that no contact has. */
  typeId: string
  otherTypeId: string
  /** What the owner logged by hand. */
  activityId: string
  /** The latest entry of the contact's timeline. */
  entryId: string
  /** A deleted contact, and one that is under legal hold besides. */
  deletedId: string
  heldId: string
  /** Of a contact that is to be erased on request. */
  deletionId: string
  /** A mail to a colleague that failed. */
  failedMailId: string
  staffId: string
  newId: () => string
}

export const makeWorld = async (database: TestDatabase, api: Api, name?: string): Promise<World> => {
  const workspace = await makeWorkspace(database.migrator, name)
  const { owner } = workspace.staff
  const ctx = staffContext(
    { parts: api.parts, requestId: uuidv7(), ipAddress: '127.0.0.1' },
    { ...owner, workspaceId: workspace.id },
  )
  const [contactId, emailId, phoneId, noteId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  await createContact(ctx, {
    contactId,
    firstName: 'Amara',
    lastName: 'Okafor',
    companyName: null,
    jobTitle: null,
    emails: [
      { emailId: uuidv7(), address: 'first@example.com', label: null, isPrimary: true },
      { emailId, address: 'second@example.com', label: 'Work', isPrimary: false },
    ],
    phones: [
      { phoneId: uuidv7(), number: '+442079460018', label: null, isPrimary: true },
      { phoneId, number: '+442079460019', label: null, isPrimary: false },
    ],
  })
  const [tag, otherTag] = await addTags(ctx, { contactId, names: ['VIP', 'Recall'] })
  const [typeId, otherTypeId] = [uuidv7(), uuidv7()]
  await createContactType(ctx, { typeId, name: 'Lead' })
  await createContactType(ctx, { typeId: otherTypeId, name: 'Customer' })
  await createNote(ctx, { noteId, contactId, body: 'First words', mentions: [] })
  const [taskId, doneTaskId] = [uuidv7(), uuidv7()]
  for (const id of [taskId, doneTaskId]) await createTask(ctx, { taskId: id, contactId, title: 'Call' })
  await completeTask(ctx, { taskId: doneTaskId })
  const booked = await bookTimes(database, ctx, { contactId, workspace })
  const activityId = uuidv7()
  const call = { what: 'call', text: 'Asked for a date', at: ctx.now().toISOString() } as const
  await logActivity(ctx, { activityId, contactId, ...call })
  const [deletedId, heldId] = [uuidv7(), uuidv7()]
  for (const id of [deletedId, heldId])
    await createContact(ctx, { contactId: id, firstName: 'Bea', lastName: 'Born' })
  await deleteContacts(ctx, { contactIds: [deletedId, heldId] })
  await holdContact(ctx, { contactId: heldId, reason: 'Court order 13' })
  const erasedId = uuidv7()
  await createContact(ctx, { contactId: erasedId, firstName: 'Cora', lastName: 'Cole' })
  const { deletionId } = await eraseOnRequest(ctx, { contactId: erasedId, name: 'Cora Cole' })
  const { entries } = await listTimeline(ctx, { contactId })
  return {
    workspace,
    ctx,
    contactId,
    emailId,
    phoneId,
    tagId: tag?.id ?? '',
    otherTagId: otherTag?.id ?? '',
    noteId,
    taskId,
    doneTaskId,
    ...booked,
    typeId,
    otherTypeId,
    activityId,
    entryId: entries[0]?.id ?? '',
    deletedId,
    heldId,
    deletionId,
    failedMailId: await failMail(database, ctx, { contactId, staffId: workspace.staff.member.staffId }),
    staffId: workspace.staff.member.staffId,
    newId: uuidv7,
  }
}

const failMail = async (
  { migrator }: TestDatabase,
  ctx: Ctx,
  { contactId, staffId }: Pick<World, 'contactId' | 'staffId'>,
): Promise<string> => {
  const noteId = uuidv7()
  await createNote(ctx, { noteId, contactId, body: 'Look', mentions: [staffId] })
  const { rows } = await migrator.$client.query<{ id: string }>(
    `update email_deliveries set state = 'failed', finished_at = now() where subject_id = $1 returning id`,
    [noteId],
  )
  return rows[0]?.id ?? ''
}
