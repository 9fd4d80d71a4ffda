import {
  appointments,
  calendars,
  contactEmails,
  contactPhones,
  reminderDeliveries,
  reminderRules,
} from '@dossier/db/schema'
import { makeContact, type TestDatabase, type TestWorkspace } from '@dossier/db/testing'
import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

const MINUTE = 60_000
export const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE)

type More = Partial<typeof appointments.$inferInsert> & {
  startsIn?: number
  email?: string | null
  phone?: string
}

/** Appointments at any minute, as after the days that they were booked for. */
export const remindedWorld = async ({ migrator }: TestDatabase, workspace: TestWorkspace) => {
  const { member } = workspace.staff
  const calendarId = uuidv7()
  await migrator.insert(calendars).values({
    id: calendarId,
    workspaceId: workspace.id,
    kind: 'meeting',
    name: 'Check-up',
    location: null,
    timeZone: 'UTC',
    lengthMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    capacity: 1,
    createdAt: inMinutes(-100_000),
  })
  // As after years: the usual rules are older than every appointment here.
  await migrator.update(reminderRules).set({ createdAt: inMinutes(-100_000) })
  let seat = 0

  /** An appointment that was booked two days ago and starts in an hour and a bit less, unless told otherwise. */
  const add = async ({ startsIn = 59, email = 'amara@example.com', phone, ...more }: More = {}) => {
    const contactId = await makeContact(migrator, workspace.id)
    const point = { workspaceId: workspace.id, contactId, isPrimary: true, createdAt: new Date() }
    if (email !== null)
      await migrator.insert(contactEmails).values({ ...point, id: uuidv7(), address: email })
    if (phone)
      await migrator.insert(contactPhones).values({ ...point, id: uuidv7(), number: phone, shownAs: phone })
    const id = uuidv7()
    const startsAt = inMinutes(startsIn)
    const endsAt = new Date(startsAt.getTime() + 30 * MINUTE)
    await migrator.insert(appointments).values({
      id,
      workspaceId: workspace.id,
      contactId,
      calendarId,
      staffId: member.staffId,
      startsOn: startsAt.toISOString().slice(0, 10),
      startsTime: startsAt.toISOString().slice(11, 16),
      timeZone: 'UTC',
      startsAt,
      endsAt,
      busyFrom: startsAt,
      busyUntil: endsAt,
      // Each is a seat of one great session: here nobody asks who is free.
      sessionId: '00000000-0000-4000-8000-000000000000',
      seat: (seat += 1),
      capacity: 1_000,
      status: 'confirmed',
      isOutsideHours: false,
      createdAt: inMinutes(-2 * 24 * 60),
      scheduledAt: inMinutes(-2 * 24 * 60),
      ...more,
    })
    return { appointmentId: id, contactId, startsAt }
  }

  const deliveriesOf = (appointmentId: string) =>
    migrator
      .select()
      .from(reminderDeliveries)
      .where(eq(reminderDeliveries.appointmentId, appointmentId))
      .orderBy(sql`${reminderDeliveries.offsetMinutes} desc`, reminderDeliveries.channel)
  const became = async (appointmentId: string) =>
    (await deliveriesOf(appointmentId)).map(
      ({ offsetMinutes, channel, state, reason }) =>
        `${offsetMinutes} ${channel} ${state}${reason === null ? '' : ` ${reason}`}`,
    )
  /** As after the two days that it waits for: the earlier reminder went out in its time. */
  const withDayBefore = async (more: More = {}) => {
    const made = await add(more)
    await migrator.insert(reminderDeliveries).values({
      id: uuidv7(),
      workspaceId: workspace.id,
      appointmentId: made.appointmentId,
      startsAt: made.startsAt,
      offsetMinutes: 1440,
      channel: 'email',
      recipient: 'amara@example.com',
      state: 'sent',
      queuedAt: inMinutes(-1440),
      changedAt: inMinutes(-1440),
    })
    return made
  }
  return { calendarId, add, withDayBefore, deliveriesOf, became }
}
