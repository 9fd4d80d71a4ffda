import { staff } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { RenderMail } from '../domain/index.ts'
import { sampleFacts } from './reminder-facts.ts'
import { reminderFields } from './reminder-fields.ts'
import { reminderText } from './reminder-text.ts'
import { writeReminder } from './write-reminder.ts'

/** The workspace's reminder as a contact would get it, to the colleague who asked for it. */
export const renderTestReminder: RenderMail = async (tx, { id, subjectId, staffId, createdAt }) => {
  const facts = await sampleFacts(tx, subjectId, createdAt)
  const [colleague] = await tx
    .select({ name: staff.name, address: staff.email })
    .from(staff)
    .where(eq(staff.id, staffId))
  const written = facts && writeReminder('email', await reminderText(tx, 'email'), reminderFields(facts))
  if (written?.channel !== 'email' || !colleague) return { skipped: 'subject_gone' }
  const { subject, text, html } = written
  return { messageId: id, to: colleague, subject: `Test: ${subject}`, text, html }
}
