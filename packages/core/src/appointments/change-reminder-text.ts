import {
  type ChangeReminderText,
  changeReminderTextInput,
} from '@dossier/contracts/appointments/reminder-inputs'
import type { ReminderSettingsView } from '@dossier/contracts/appointments/views'
import { inTransaction } from '@dossier/db'
import { reminderTexts } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { readReminderSettings } from './get-reminder-settings.ts'
import { refuseUnreadableText } from './refuse-unreadable-text.ts'
import { reminderText } from './reminder-text.ts'

/** Changes the words of the workspace's reminders on a channel; null puts the built-in ones back. */
export const changeReminderText = async (
  ctx: Ctx,
  input: ChangeReminderText,
): Promise<ReminderSettingsView> => {
  authorize(ctx.actor, 'settings.write')
  const { channel, text } = parseInput(changeReminderTextInput, input)
  const after = text && { subject: text.channel === 'email' ? text.subject : null, body: text.body }
  if (after) refuseUnreadableText(after)
  const { workspaceId } = ctx
  return inTransaction(ctx.db, workspaceId, async (tx) => {
    const before = await reminderText(tx, channel)
    if (after === null) await tx.delete(reminderTexts).where(eq(reminderTexts.channel, channel))
    else
      await tx
        .insert(reminderTexts)
        .values({ workspaceId, channel, ...after })
        .onConflictDoUpdate({ target: [reminderTexts.workspaceId, reminderTexts.channel], set: after })
    const now = await reminderText(tx, channel)
    if (now.body !== before.body || now.subject !== before.subject)
      appendAudit(tx, ctx, {
        act: 'reminders.changed',
        recordId: null,
        subjectId: workspaceId,
        before: { channel, ...before },
        after: { channel, ...now },
      })
    return readReminderSettings(tx)
  })
}
