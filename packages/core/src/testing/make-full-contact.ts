import type { TestStaff } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { createContactType } from '../contact-types/index.ts'
import { changeOwner, createContact } from '../contacts/index.ts'
import { type Ctx, systemContext } from '../context/index.ts'
import { setDoNotDisturb } from '../do-not-disturb/index.ts'
import { editNote, createNote } from '../notes/index.ts'
import { addTags } from '../tags/index.ts'
import { createTask, notifyAssignee } from '../tasks/index.ts'
import { logActivity } from '../timeline/index.ts'

/** A contact with something in every table that can hold something of one, made as staff make it. */
export const makeFullContact = async (ctx: Ctx, colleague: TestStaff): Promise<string> => {
  const [contactId, typeId, noteId] = [uuidv7(), uuidv7(), uuidv7()]
  await createContactType(ctx, { typeId, name: `Patient ${typeId}` })
  await createContact(ctx, {
    contactId,
    typeId,
    firstName: 'Zainab',
    lastName: 'Quartey',
    dateOfBirth: '1903-07-19',
    language: 'ak',
    country: 'GH',
    emails: [{ emailId: uuidv7(), address: 'zainab@quartey.example', label: 'Work' }],
    phones: [{ phoneId: uuidv7(), number: '+1 212 555 0147', label: 'Mobile' }],
  })
  await changeOwner(ctx, { contactId, ownerId: colleague.staffId, was: null })
  await addTags(ctx, { contactId, names: [`Recall ${contactId}`] })
  await setDoNotDisturb(ctx, {
    ...{ contactId, channel: 'sms', status: 'active', reason: 'On holiday' },
    was: { status: 'inactive', reason: null, endsAt: null },
  })
  const mentions = [colleague.staffId]
  const note = await createNote(ctx, { noteId, contactId, body: '<p>First words</p>', mentions })
  await editNote(ctx, { noteId, body: '<p>Last words</p>', was: note.body, mentions })
  const taskId = uuidv7()
  const lastYear = { ...ctx, now: () => new Date('2025-01-01T00:00:00Z') }
  await createTask(lastYear, {
    taskId,
    contactId,
    title: 'Ask for a date',
    notes: 'By phone',
    due: { on: '2025-02-01', at: { time: '09:00', timeZone: 'Africa/Accra' } },
    assigneeId: colleague.staffId,
  })
  await notifyAssignee(systemContext(ctx.db, ctx.workspaceId, ctx.log), { taskId })
  await logActivity(ctx, {
    activityId: uuidv7(),
    contactId,
    what: 'call',
    text: 'Asked for a date',
    at: ctx.now().toISOString(),
  })
  return contactId
}
