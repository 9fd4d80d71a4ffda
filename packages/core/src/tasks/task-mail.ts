import type { TaskNotice } from '@dossier/contracts/tasks/values'
import type { TaskDue } from '@dossier/contracts/tasks/views'
import { escapeHtml } from '../html/index.ts'
import type { Mail } from '../ports/index.ts'

export type TaskMail = {
  deliveryId: string
  colleague: { name: string; address: string }
  kind: TaskNotice
  title: string
  notes: string | null
  due: TaskDue | null
  contactId: string
  /** Null where nothing names the contact. */
  contactName: string | null
  /** Where people open the product, without a slash at the end. */
  publicUrl: string
}

const leads: Record<TaskNotice, string> = {
  taskReminder: 'Reminder',
  taskDue: 'Due',
  taskOverdue: 'Overdue',
}

/** The mail to a colleague whose task is due. */
export const taskMail = (task: TaskMail): Mail => {
  const about = task.contactName ?? 'a contact without a name'
  const link = `${task.publicUrl}/contacts/${task.contactId}/tasks`
  const line = `${leads[task.kind]}: ${task.title}`
  const facts = [`About ${about}`, ...(task.due === null ? [] : [`Due ${dueWords(task.due)}`])]
  const notes = task.notes === null ? [] : [task.notes]
  return {
    messageId: task.deliveryId,
    to: task.colleague,
    subject: oneLine(line),
    text: [line, facts.join('\n'), ...notes, `Open the tasks: ${link}\n`].join('\n\n'),
    html: [
      '<!doctype html><html lang="en"><body style="font-family: sans-serif; line-height: 1.5">',
      `<p><strong>${escapeHtml(line)}</strong><br>${facts.map(escapeHtml).join('<br>')}</p>`,
      ...notes.map((text) => `<p style="white-space: pre-wrap">${escapeHtml(text)}</p>`),
      `<p><a href="${escapeHtml(link)}">Open the tasks</a></p>`,
      '</body></html>',
    ].join('\n'),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  // A date of the calendar is of no zone: it is read and written in the same one.
  timeZone: 'UTC',
})

const dueWords = ({ on, at }: TaskDue): string => {
  const date = dateFormat.format(new Date(`${on}T00:00:00Z`))
  return at === null ? date : `${date}, ${at.time} (${at.timeZone})`
}
