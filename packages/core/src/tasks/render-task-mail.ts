import { contactName } from '@dossier/contracts/contacts/contact-name'
import type { TaskNotice } from '@dossier/contracts/tasks/values'
import { contacts, staff, tasks } from '@dossier/db/schema'
import { and, eq, isNull } from 'drizzle-orm'
import type { RenderMail } from '../domain/index.ts'
import { dueOf } from './due.ts'
import { taskMail } from './task-mail.ts'

/** The mail of a notice as its task stands now; skipped once that is done, deleted, another's, or its contact gone. */
export const renderTaskMail =
  (kind: TaskNotice): RenderMail =>
  async (tx, { id, subjectId, staffId }, publicUrl) => {
    const [found] = await tx
      .select({ task: tasks, colleague: { name: staff.name, address: staff.email }, contact: contacts })
      .from(tasks)
      .innerJoin(contacts, eq(contacts.id, tasks.recordId))
      .innerJoin(staff, eq(staff.id, tasks.assigneeId))
      .where(
        and(
          eq(tasks.id, subjectId),
          eq(tasks.assigneeId, staffId),
          isNull(tasks.completedAt),
          isNull(tasks.deletedAt),
        ),
      )
    if (!found) return { skipped: 'subject_gone' }
    const { task, colleague, contact } = found
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
