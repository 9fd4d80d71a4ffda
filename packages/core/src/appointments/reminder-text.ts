import type { ReminderChannel } from '@dossier/contracts/appointments/values'
import type { Tx } from '@dossier/db'
import { reminderTexts } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'

/** The words of a reminder; an SMS has no subject. */
export type ReminderText = { subject: string | null; body: string }

/** What is sent until a workspace writes its own. */
export const builtInTexts: Record<ReminderChannel, ReminderText> = {
  email: {
    subject: 'Reminder: {{ appointment.what }}, {{ appointment.when }}',
    body: [
      'Hello {{ contact.first_name | default: "there" }},',
      'this is a reminder of your appointment at {{ business.name }}:',
      '{{ appointment.what }}\n{{ appointment.when }}\nWith {{ appointment.with }}',
      'If you cannot come, please let us know as soon as you can.',
      '{{ business.name }}',
    ].join('\n\n'),
  },
  sms: {
    subject: null,
    body: '{{ business.name }}: reminder of your appointment ({{ appointment.what }}) {{ appointment.when }}.',
  },
}

/** The workspace's own words, or the built-in ones. */
export const reminderText = async (tx: Tx, channel: ReminderChannel): Promise<ReminderText> => {
  const [own] = await tx
    .select({ subject: reminderTexts.subject, body: reminderTexts.body })
    .from(reminderTexts)
    .where(eq(reminderTexts.channel, channel))
  return own ?? builtInTexts[channel]
}
