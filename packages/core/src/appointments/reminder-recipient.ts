import type { ReminderChannel } from '@dossier/contracts/appointments/values'
import type { Tx } from '@dossier/db'
import { type appointments, contactEmails, contactPhones } from '@dossier/db/schema'
import { desc, eq } from 'drizzle-orm'

type Chosen = Pick<typeof appointments.$inferSelect, 'contactId' | 'emailId' | 'phoneId'>

/** The email or number that a reminder goes to: the chosen one while the contact has it, else the primary one. */
export const reminderRecipient = async (
  tx: Tx,
  { contactId, emailId, phoneId }: Chosen,
  channel: ReminderChannel,
): Promise<string | null> => {
  const points =
    channel === 'email'
      ? await tx
          .select({ id: contactEmails.id, to: contactEmails.address })
          .from(contactEmails)
          .where(eq(contactEmails.contactId, contactId))
          .orderBy(desc(contactEmails.isPrimary))
      : await tx
          .select({ id: contactPhones.id, to: contactPhones.number })
          .from(contactPhones)
          .where(eq(contactPhones.contactId, contactId))
          .orderBy(desc(contactPhones.isPrimary))
  const chosen = channel === 'email' ? emailId : phoneId
  return (points.find(({ id }) => id === chosen) ?? points[0])?.to ?? null
}
