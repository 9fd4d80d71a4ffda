import type { AppointmentId } from '@dossier/contracts/appointments/inputs'
import { REMINDER_LATE_MINUTES } from '@dossier/contracts/appointments/values'
import { inTransaction, type Tx } from '@dossier/db'
import { appointments, reminderDeliveries } from '@dossier/db/schema'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { databaseClock } from '../clock/index.ts'
import type { Ctx } from '../context/index.ts'
import { canContact } from '../do-not-disturb/index.ts'
import { appendAudit, appendEvent } from '../events/index.ts'
import { systemOnly } from '../policy/index.ts'
import { aboutAppointment } from './about-appointment.ts'
import { reminderRecipient } from './reminder-recipient.ts'
import { endedBy } from './ended-by.ts'
import { findAppointment, type LockedAppointment } from './locked-appointment.ts'
import { type PlannedReminder, remindersAhead } from './reminders-ahead.ts'

/**
 * `send`: the deliveries to hand over now. `gone`: contact, calendar or colleague is, or the contact is deleted.
 * `over`: it was cancelled, or it is known how it went. `done`: nobody is to be reminded of it (any more).
 */
export type ReminderDecision = { send: string[] } & (
  | { next: 'wait'; forMs: number; dueAt: string }
  | { next: 'end'; because: 'gone' | 'over' | 'done' }
)

/** A run looks at its row again after so long in any case: no timer of years. */
const LONGEST_WAIT_MS = 90 * 24 * 60 * 60 * 1000

/**
 * The arbiter of an appointment's reminders: queues those that are due by the database's clock, each once for its
 * start, offset, channel and recipient, or notes why they are skipped, and says how long to wait for the next.
 */
export const remindContact = (ctx: Ctx, { appointmentId }: AppointmentId): Promise<ReminderDecision> => {
  systemOnly(ctx)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const found = await findAppointment(tx, appointmentId)
    const because = endedBy(found)
    if (!found || because) {
      // What a deletion of the contact stops begins again with the restored one, as it stood.
      if (found) await setNext(tx, appointmentId, null)
      return { send: [], next: 'end', because: because ?? 'gone' }
    }
    const { appointment } = found
    const now = await databaseClock(tx)
    const ahead = await remindersAhead(tx, appointment)
    for (const planned of ahead.filter(({ at }) => at <= now)) await queue(tx, ctx, found, planned, now)
    const next = ahead.find(({ at }) => at > now)
    const { send, isUnfinished } = await unfinished(tx, appointmentId)
    // While one is on its way the row says so: should this run be ended, the reconciler finds it.
    await setNext(tx, appointmentId, isUnfinished ? now : (next?.at ?? null))
    if (!next) return { send, next: 'end', because: 'done' }
    const forMs = Math.min(next.at.getTime() - now.getTime(), LONGEST_WAIT_MS)
    return { send, next: 'wait', forMs, dueAt: next.at.toISOString() }
  })
}

const setNext = async (tx: Tx, appointmentId: string, remindAt: Date | null): Promise<void> => {
  await tx.update(appointments).set({ remindAt }).where(eq(appointments.id, appointmentId))
}

/** Those to hand over, and those that somebody took over and never answered for. */
const unfinished = async (tx: Tx, appointmentId: string) => {
  const rows = await tx
    .select({
      id: reminderDeliveries.id,
      isOurs: sql<boolean>`${reminderDeliveries.state} = 'queued'
        or ${reminderDeliveries.changedAt} < clock_timestamp() - interval '2 minutes'`,
    })
    .from(reminderDeliveries)
    .where(
      and(
        eq(reminderDeliveries.appointmentId, appointmentId),
        inArray(reminderDeliveries.state, ['queued', 'sending']),
      ),
    )
    .orderBy(asc(reminderDeliveries.queuedAt), asc(reminderDeliveries.id))
  return { send: rows.flatMap(({ id, isOurs }) => (isOurs ? id : [])), isUnfinished: rows.length > 0 }
}

const LATE_MS = REMINDER_LATE_MINUTES * 60_000

/** Why a reminder is not sent, though it is due; null where it is. */
const skipReason = async (
  tx: Tx,
  { appointment }: LockedAppointment,
  { at, channel }: PlannedReminder,
  recipient: string | null,
  now: Date,
): Promise<string | null> => {
  if (now.getTime() - at.getTime() > LATE_MS || now >= appointment.startsAt) return 'late'
  if (recipient === null) return channel === 'email' ? 'no_email' : 'no_phone'
  const answer = await canContact(tx, appointment.contactId, channel, 'appointment_reminder')
  return answer.may ? null : answer.because
}

const queue = async (
  tx: Tx,
  ctx: Ctx,
  found: LockedAppointment,
  planned: PlannedReminder,
  now: Date,
): Promise<void> => {
  const { appointment } = found
  const { offsetMinutes, channel } = planned
  const recipient = await reminderRecipient(tx, appointment, channel)
  const reason = await skipReason(tx, found, planned, recipient, now)
  const [added] = await tx
    .insert(reminderDeliveries)
    .values({
      id: ctx.newId(),
      workspaceId: ctx.workspaceId,
      appointmentId: appointment.id,
      startsAt: appointment.startsAt,
      offsetMinutes,
      channel,
      recipient,
      state: reason === null ? 'queued' : 'skipped',
      reason,
      queuedAt: now,
      changedAt: now,
    })
    .onConflictDoNothing()
    .returning()
  if (!added) return
  const { contactId: recordId } = appointment
  if (reason === null) {
    appendAudit(tx, ctx, { act: 'reminder.queued', recordId, subjectId: added.id })
    return
  }
  appendEvent(tx, ctx, {
    recordId,
    kind: 'reminder.skipped',
    subjectId: added.id,
    data: { ...aboutAppointment(found), channel, offsetMinutes, reason },
  })
}
