import type { ReminderChannel } from '@dossier/contracts/appointments/values'
import type { Tx } from '@dossier/db'
import { type appointments, reminderDeliveries, reminderRules } from '@dossier/db/schema'
import { and, eq } from 'drizzle-orm'

/** One reminder to come, and the instant that it is due. */
export type PlannedReminder = { offsetMinutes: number; channel: ReminderChannel; at: Date }

export type Reminded = Pick<
  typeof appointments.$inferSelect,
  'id' | 'workspaceId' | 'startsAt' | 'staffId' | 'status' | 'isReleased' | 'scheduledAt'
>

type Rule = Pick<typeof reminderRules.$inferSelect, 'offsetMinutes' | 'channel' | 'createdAt'>
type Done = Pick<typeof reminderDeliveries.$inferSelect, 'offsetMinutes' | 'channel'>

/** Whether anybody is to be reminded of it at all. */
const wantsReminders = ({ status, isReleased, staffId }: Reminded): boolean =>
  (status === 'confirmed' || status === 'unconfirmed') && !isReleased && staffId !== null

/**
 * The reminders that are still to come or due, in their order: none that had passed when the time was booked or the
 * rule was made, none that came due before for the same start (`done`), and none of an appointment that is over,
 * cancelled or nobody's.
 */
const remindersBy = (
  appointment: Reminded,
  rules: readonly Rule[],
  done: readonly Done[],
): PlannedReminder[] => {
  if (!wantsReminders(appointment)) return []
  const { startsAt, scheduledAt } = appointment
  return rules
    .map(({ offsetMinutes, channel, createdAt }) => ({
      offsetMinutes,
      channel,
      at: new Date(startsAt.getTime() - offsetMinutes * 60_000),
      since: createdAt > scheduledAt ? createdAt : scheduledAt,
    }))
    .filter(
      ({ offsetMinutes, channel, at, since }) =>
        at > since && !done.some((one) => one.offsetMinutes === offsetMinutes && one.channel === channel),
    )
    .map(({ since: _, ...planned }) => planned)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.channel.localeCompare(b.channel))
}

/** As `remindersBy`, by what the workspace and the appointment hold now. */
export const remindersAhead = async (tx: Tx, appointment: Reminded): Promise<PlannedReminder[]> => {
  const { id, workspaceId, startsAt } = appointment
  const rules = await tx.select().from(reminderRules).where(eq(reminderRules.workspaceId, workspaceId))
  const done = await tx
    .select({ offsetMinutes: reminderDeliveries.offsetMinutes, channel: reminderDeliveries.channel })
    .from(reminderDeliveries)
    .where(and(eq(reminderDeliveries.appointmentId, id), eq(reminderDeliveries.startsAt, startsAt)))
  return remindersBy(appointment, rules, done)
}

/** What the row keeps as the time of its next reminder. */
export const nextReminderAt = async (tx: Tx, appointment: Reminded): Promise<Date | null> =>
  (await remindersAhead(tx, appointment))[0]?.at ?? null
