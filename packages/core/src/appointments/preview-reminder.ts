import { type PreviewReminder, previewReminderInput } from '@dossier/contracts/appointments/reminder-inputs'
import type { ReminderPreview } from '@dossier/contracts/appointments/views'
import { inTransaction } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { sampleFacts } from './reminder-facts.ts'
import { reminderFields } from './reminder-fields.ts'
import { refuseUnreadableText } from './refuse-unreadable-text.ts'
import { writeReminder } from './write-reminder.ts'

/** These words as the contact would read them, of their next appointment or one that could be. */
export const previewReminder = async (ctx: Ctx, input: PreviewReminder): Promise<ReminderPreview> => {
  authorize(ctx.actor, 'settings.write')
  const { contactId, text } = parseInput(previewReminderInput, input)
  const words = { subject: text.channel === 'email' ? text.subject : null, body: text.body }
  refuseUnreadableText(words)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const facts = await sampleFacts(tx, contactId, ctx.now())
    if (!facts) throw notFound('contact.notFound')
    const written = writeReminder(text.channel, words, reminderFields(facts))
    if (written === null) return null
    return { subject: written.channel === 'email' ? written.subject : null, text: written.text }
  })
}
