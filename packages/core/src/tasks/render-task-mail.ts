import { contactName } from '@dossier/contracts/contacts/contact-name'
import type { TaskNotice } from '@dossier/contracts/tasks/values'
import { contacts, staff, tasks } from '@dossier/db/schema'
import { and, eq } from 'drizzle-orm'
import type { RenderMail } from '../domain/index.ts'
import { dueOf } from './due.ts'
import { noticesInForce } from './notices-in-force.ts'
import { taskMail } from './task-mail.ts'

/** The mail of a notice as its task stands now; skipped once that is done, deleted, rescheduled, another's, or its contact gone. */
export const renderTaskMail =
  (kind: TaskNotice): RenderMail =>
  async (tx, { id, subjectId, staffId, createdAt }, publicUrl) => {
    const [found] = await tx
      .select({ task: tasks, colleague: { name: staff.name, address: staff.email }, contact: contacts })
      .from(tasks)
      .innerJoin(contacts, eq(contacts.id, tasks.recordId))
      .innerJoin(staff, eq(staff.id, tasks.assigneeId))
      .where(and(eq(tasks.id, subjectId), eq(tasks.assigneeId, staffId)))
    if (!found) return { skipped: 'subject_gone' }
    const { task, colleague, contact } = found
    const inForce = await noticesInForce(tx, task)
    if (!inForce.some((one) => one.kind === kind && one.notifiedAt.getTime() === createdAt.getTime()))
      return { skipped: 'subject_gone' }
    return taskMail({
      deliveryId: id,
      publicUrl,
      colleague,
      kind,
      title: task.title,
      notes: task.notes,
      due: dueOf(task),
      contactId: contact.id,
      contactName: contactName(contact),
    })
  }
