import type { LostAppointment } from '@dossier/contracts/deletion/views'
import type { Tx } from '@dossier/db'
import { appointments, calendars } from '@dossier/db/schema'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type Ctx, systemContext } from '../context/index.ts'
import type { OnRestore } from '../domain/index.ts'
import { appendEvent } from '../events/index.ts'
import { aboutAppointment } from './about-appointment.ts'
import { freeSeat } from './free-seat.ts'
import type { LockedAppointment } from './locked-appointment.ts'
import { nextReminder } from './reminders-json.ts'
import { isTaken } from './unless-taken.ts'

const REASON = 'Somebody else has this time by now.'
/** Of a session with several seats another one may be free still. */
const TRIES = 3

/**
 * Of contacts that were just restored: what their deletion released holds its time again, with its reminders. Where
 * somebody else has the time by now, it is cancelled, and named.
 */
export const reclaimAppointments: OnRestore = async (tx, ctx, recordIds) => {
  const released = await tx
    .select({ appointment: appointments, calendar: calendars })
    .from(appointments)
    .innerJoin(calendars, eq(calendars.id, appointments.calendarId))
    .where(and(inArray(appointments.contactId, recordIds), appointments.isReleased))
    // Two restorations that want the same times wait for each other in this order.
    .orderBy(asc(appointments.staffId), asc(appointments.startsAt), asc(appointments.id))
    .for('update', { of: appointments })
  const lost: LostAppointment[] = []
  for (const found of released) if (!(await hold(tx, found))) lost.push(await cancel(tx, ctx, found))
  const ids = released.map(({ appointment }) => appointment.id)
  // What has begun, or was lost, reminds nobody.
  const remindAt = sql`case when ${appointments.startsAt} > clock_timestamp() then ${nextReminder} end`
  if (ids.length > 0) await tx.update(appointments).set({ remindAt }).where(inArray(appointments.id, ids))
  return lost
}

/** Whether an appointment has its time again: the database decides. */
const hold = async (tx: Tx, { appointment }: LockedAppointment): Promise<boolean> => {
  let isHeld = false
  await tx.execute(sql`savepoint hold`)
  for (let left = TRIES; left > 0 && !isHeld; left -= 1)
    try {
      const seat = await freeSeat(tx, appointment)
      await tx
        .update(appointments)
        .set({ isReleased: false, seat })
        .where(eq(appointments.id, appointment.id))
      isHeld = true
    } catch (error) {
      if (!isTaken(error)) throw error
      await tx.execute(sql`rollback to savepoint hold`)
    }
  await tx.execute(sql`release savepoint hold`)
  return isHeld
}

/** Nobody decided this: it is the system's doing. */
const cancel = async (tx: Tx, ctx: Ctx, found: LockedAppointment): Promise<LostAppointment> => {
  const { id: appointmentId, contactId, startsAt, status } = found.appointment
  const { requestId, ipAddress } = ctx
  const system = { ...systemContext(ctx.db, ctx.workspaceId, ctx.log), requestId, ipAddress }
  await tx
    .update(appointments)
    .set({ status: 'cancelled', cancelledAt: ctx.now(), cancelReason: REASON, isReleased: false })
    .where(eq(appointments.id, appointmentId))
  appendEvent(tx, system, {
    recordId: contactId,
    kind: 'appointment.cancelled',
    subjectId: appointmentId,
    data: { ...aboutAppointment(found), reason: REASON },
    before: { status, cancelReason: null },
    after: { status: 'cancelled', cancelReason: REASON },
  })
  return { contactId, appointmentId, what: found.calendar.name, startsAt: startsAt.toISOString() }
}
