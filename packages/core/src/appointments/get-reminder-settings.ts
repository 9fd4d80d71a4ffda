import type { ReminderSettingsView } from '@dossier/contracts/appointments/views'
import { reminderChannels } from '@dossier/contracts/appointments/values'
import { inTransaction, type Tx } from '@dossier/db'
import { reminderRules, reminderTexts } from '@dossier/db/schema'
import { asc, desc } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { authorize } from '../policy/index.ts'
import { builtInTexts } from './reminder-text.ts'

/** When and in which words the workspace reminds of appointments. */
export const getReminderSettings = (ctx: Ctx): Promise<ReminderSettingsView> => {
  authorize(ctx.actor, 'contacts.read')
  return inTransaction(ctx.db, ctx.workspaceId, readReminderSettings)
}

/** The earliest reminder first. */
export const readReminderSettings = async (tx: Tx): Promise<ReminderSettingsView> => {
  const rules = await tx
    .select({ offsetMinutes: reminderRules.offsetMinutes, channel: reminderRules.channel })
    .from(reminderRules)
    .orderBy(desc(reminderRules.offsetMinutes), asc(reminderRules.channel))
  const own = await tx
    .select({ channel: reminderTexts.channel, subject: reminderTexts.subject, body: reminderTexts.body })
    .from(reminderTexts)
  const texts = reminderChannels.map((channel) => {
    const written = own.find((one) => one.channel === channel)
    return { channel, ...(written ?? builtInTexts[channel]), isOwn: written !== undefined }
  })
  return { rules, texts }
}
