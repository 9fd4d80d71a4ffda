import { appointments, auditEntries, outbox, staff, timelineEntries } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { deleteCalendar } from '../calendars/index.ts'
import { getRecord } from '../record/index.ts'
import { at, bookingWorld, day, refused } from '../testing/booking-world.ts'
import { contextOf } from '../testing/index.ts'

const database = await testDatabase()
const { migrator } = database
const workspace = await makeWorkspace(migrator)
const { ada, rosa, open, book } = bookingWorld(database, workspace)
const ray = contextOf(database.app, workspace, workspace.staff.readonly)

const rowOf = async (id: string) => {
  const [row] = await migrator.select().from(appointments).where(eq(appointments.id, id))
  if (!row) throw new Error('no such row')
  return row
}
const kindsOf = async (contactId: string) => {
  const rows = await migrator
    .select({ kind: timelineEntries.kind })
    .from(timelineEntries)
    .where(eq(timelineEntries.recordId, contactId))
    .orderBy(timelineEntries.at, timelineEntries.id)
  return rows.map(({ kind }) => kind)
}
const effectsOf = (id: string) => migrator.select().from(outbox).where(eq(outbox.entityId, id))

describe('booking', () => {
  test('keeps wall time, zone and instant, says so, and plans the reminders', async () => {
    const calendar = await open()
    const contactId = await makeContact(migrator, workspace.id)
    const made = await book(calendar, { contactId, notes: 'Brings her X-rays', start: at('09:30', day(5)) })
    expect(made).toMatchObject({
      calendar: { name: 'Consultation', kind: 'meeting' },
      staff: { id: calendar.staffIds[0] },
      start: at('09:30', day(5)),
      status: 'confirmed',
      isOutsideHours: false,
      notes: 'Brings her X-rays',
      createdBy: { name: 'Rosa Marin' },
      cancelled: null,
      reminders: [
        { offsetMinutes: 1440, channel: 'email', state: 'planned' },
        { offsetMinutes: 60, channel: 'email', state: 'planned' },
      ],
    })
    expect(Date.parse(made.endsAt) - Date.parse(made.startsAt)).toBe(30 * 60_000)
    expect(await kindsOf(contactId)).toEqual(['appointment.booked'])
    expect((await rowOf(made.id)).remindAt?.getTime()).toBe(Date.parse(made.startsAt) - 24 * 60 * 60_000)
    expect(await effectsOf(made.id)).toMatchObject([
      { workflow: 'remindAppointment', workflowId: `reminder/${made.id}` },
    ])
    expect(
      await migrator.select().from(auditEntries).where(eq(auditEntries.subjectId, made.id)),
    ).toMatchObject([{ act: 'appointment.booked', actorName: 'Rosa Marin' }])
    const record = JSON.parse(JSON.stringify(await getRecord(rosa, { contactId, tab: 'appointments' })))
    expect(record).toMatchObject({
      section: { tab: 'appointments', page: { appointments: [{ id: made.id }] } },
      counts: { appointments: 1 },
    })
  })

  test('the same id again is the same act; with other content it is refused', async () => {
    const calendar = await open()
    const contactId = await makeContact(migrator, workspace.id)
    const input = { appointmentId: uuidv7(), contactId }
    const [one, two] = await Promise.all([book(calendar, input), book(calendar, input)])
    expect(two).toEqual(one)
    expect(await kindsOf(contactId)).toEqual(['appointment.booked'])
    expect(await refused(book(calendar, { ...input, notes: 'other' }))).toBe('id.taken')
  })

  test('a time that somebody has is refused, whatever calendar it was booked by, buffers included', async () => {
    const first = await open({ bufferAfterMinutes: 30 })
    const second = await open({ staffIds: first.staffIds, name: 'Check-up', kind: 'service' })
    await book(first)
    expect(await refused(book(first))).toBe('appointment.taken')
    expect(await refused(book(second))).toBe('appointment.taken')
    expect(await refused(book(second, { start: at('09:30') }))).toBe('appointment.taken')
    expect(await refused(book(second, { start: at('10:00') }))).toBe('done')
  })

  test('of two people the second takes the same time, and a third booking is refused', async () => {
    const calendar = await open({}, 2)
    const taken = [await book(calendar), await book(calendar)].map(({ staff: who }) => who?.id)
    expect(taken).toEqual(calendar.staffIds)
    expect(await refused(book(calendar))).toBe('appointment.taken')
  })

  test('whoever has the fewest appointments that day is chosen, then the first by name', async () => {
    const calendar = await open({}, 2)
    const [one, two] = calendar.staffIds
    await book(calendar, { staffId: one ?? null, start: at('12:00') })
    expect((await book(calendar, { start: at('09:00') })).staff?.id).toBe(two)
    expect((await book(calendar, { start: at('10:00') })).staff?.id).toBe(one)
  })

  test('fifty at once for one time: one has it, of a class of three exactly three with a seat each', async () => {
    const [single, course] = [await open(), await open({ capacity: 3 })]
    for (const [calendar, seats] of [
      [single, 1],
      [course, 3],
    ] as const) {
      const contacts = await Promise.all(
        Array.from({ length: 50 }, () => makeContact(migrator, workspace.id)),
      )
      const ends = await Promise.all(contacts.map((contactId) => refused(book(calendar, { contactId }))))
      expect(ends.filter((end) => end === 'done')).toHaveLength(seats)
      expect(new Set(ends)).toEqual(new Set(['done', 'appointment.taken']))
      const rows = await migrator.select().from(appointments).where(eq(appointments.calendarId, calendar.id))
      expect(new Set(rows.map(({ seat }) => seat)).size).toBe(seats)
    }
  })

  test('the database itself refuses a second booking, whoever writes it', async () => {
    const calendar = await open()
    const { id } = await book(calendar)
    const row = await rowOf(id)
    const other = { ...row, id: uuidv7(), busyFrom: row.startsAt, holdsTime: undefined }
    const { holdsTime: _, ...values } = other
    await expect(
      migrator.insert(appointments).values({ ...values, sessionId: values.id }),
    ).rejects.toMatchObject({ cause: { constraint: 'appointments_one_at_a_time' } })
  })

  test('a time that is not offered is for those who may, after a warning, and is recorded', async () => {
    const calendar = await open()
    const start = at('20:10')
    expect(await refused(book(calendar, { start }, ada))).toBe('appointment.notOffered')
    expect(await refused(book(calendar, { start, isOutsideHours: true }))).toBe('rights.appointmentsOverride')
    const contactId = await makeContact(migrator, workspace.id)
    const made = await book(calendar, { start, isOutsideHours: true, contactId }, ada)
    expect(made).toMatchObject({ isOutsideHours: true, start })
    const [entry] = await migrator
      .select()
      .from(timelineEntries)
      .where(eq(timelineEntries.recordId, contactId))
    expect(entry?.data).toMatchObject({ isOutsideHours: true })
    expect(await refused(book(calendar, { start: at('20:20'), isOutsideHours: true }, ada))).toBe(
      'appointment.taken',
    )
    const offered = await book(calendar, { start: at('11:00'), isOutsideHours: true })
    expect(offered.isOutsideHours).toBe(false)
  })

  test('what has passed is booked only to keep what happened', async () => {
    const calendar = await open()
    expect(await refused(book(calendar, { start: at('09:00', day(-3)) }))).toBe('appointment.past')
    const start = at('08:15', day(-3))
    const made = await book(calendar, { start, isOutsideHours: true }, ada)
    expect(made.reminders).toEqual([])
    expect((await rowOf(made.id)).remindAt).toBeNull()
  })

  test.each([
    [
      'a day that there is not',
      { start: { on: '2030-02-30', time: '09:00', timeZone: 'UTC' } },
      'day.invalid',
    ],
    [
      'a time that there is not',
      { start: { on: '2030-02-01', time: '25:00', timeZone: 'UTC' } },
      'time.invalid',
    ],
    [
      'a zone that there is not',
      { start: { on: '2030-02-01', time: '09:00', timeZone: 'Mars/Base' } },
      'timeZone.invalid',
    ],
    [
      'a time that the clocks skip',
      { start: { on: '2030-03-31', time: '02:30', timeZone: 'Europe/Berlin' }, isOutsideHours: true },
      'time.skipped',
    ],
    ['notes beyond their limit', { notes: 'x'.repeat(5_001) }, 'text.tooLong'],
    ['somebody who cannot be booked', { staffId: uuidv7() }, 'appointment.staffNotOfCalendar'],
    ['a foreign email', { emailId: uuidv7() }, 'appointment.pointNotOfContact'],
    ['a foreign phone', { phoneId: uuidv7() }, 'appointment.pointNotOfContact'],
    ['an unknown contact', { contactId: uuidv7() }, 'contact.notFound'],
    ['an unknown calendar', { calendarId: uuidv7() }, 'calendar.notFound'],
  ])('%s is refused in plain words', async (_, more, reason) => {
    const calendar = await open()
    expect(await refused(book(calendar, more))).toBe(reason)
  })

  test('not by those who only read, and not by a deleted calendar', async () => {
    const calendar = await open()
    expect(await refused(book(calendar, {}, ray))).toBe('rights.contactsWrite')
    await deleteCalendar(ada, { calendarId: calendar.id })
    expect(await refused(book(calendar))).toBe('calendar.notFound')
  })
})

test('a colleague who goes leaves the appointment without anybody, and holds nobody’s time', async () => {
  const calendar = await open()
  const { id } = await book(calendar)
  await migrator.delete(staff).where(eq(staff.id, calendar.staffIds[0] ?? ''))
  expect((await rowOf(id)).staffId).toBeNull()
})
