import type { CreateCalendar } from '@dossier/contracts/calendars/inputs'
import { appointments, auditEntries, outbox, reminderRules, timelineEntries } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { createCalendar, deleteCalendar } from '../calendars/index.ts'
import { systemContext } from '../context/index.ts'
import { deleteContacts, eraseOnRequest, restoreContacts } from '../deletion/index.ts'
import { calendarInput, contextOf } from '../testing/index.ts'
import { dayPlus } from '../zoned-time/index.ts'
import {
  bookAppointment,
  cancelAppointment,
  listAppointments,
  remindContact,
  reinstateAppointment,
} from './index.ts'

const database = await testDatabase()
const { migrator } = database
const workspace = await makeWorkspace(migrator)
const { owner, member } = workspace.staff
const ada = contextOf(database.app, workspace, owner)
const rosa = contextOf(database.app, workspace, member)
const system = systemContext(database.app, workspace.id, ada.log)
// As after years: the usual rules are older than every appointment here.
await migrator.update(reminderRules).set({ createdAt: new Date('2020-01-01T00:00:00Z') })

const person = () => makeContact(migrator, workspace.id, { firstName: 'Amara', lastName: 'Okafor' })
const remove = (...contactIds: string[]) => deleteContacts(ada, { contactIds })
const restore = (...contactIds: string[]) => restoreContacts(rosa, { contactIds })

let day = 2
/** A calendar of a day that no other test books. */
const open = async (more: Partial<CreateCalendar> = {}) => {
  day += 1
  const on = dayPlus(new Date().toISOString().slice(0, 10), day)
  const calendar = await createCalendar(ada, {
    ...calendarInput(owner, { bufferBeforeMinutes: 0, bufferAfterMinutes: 0, timeZone: 'UTC', ...more }),
    hours: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, from: '08:00', to: '18:00' })),
  })
  const book = (contactId: string, time = '09:00') =>
    bookAppointment(rosa, {
      appointmentId: uuidv7(),
      contactId,
      calendarId: calendar.id,
      start: { on, time, timeZone: 'UTC' },
    })
  return { calendar, book }
}
const rowOf = async (id: string) => {
  const [row] = await migrator.select().from(appointments).where(eq(appointments.id, id))
  return row ?? expect.fail('no such row')
}
const kindsOf = async (recordId: string) => {
  const rows = await migrator
    .select({ kind: timelineEntries.kind })
    .from(timelineEntries)
    .where(eq(timelineEntries.recordId, recordId))
    .orderBy(timelineEntries.at, timelineEntries.id)
  return rows.map(({ kind }) => kind)
}
const wakings = (id: string) => migrator.$count(outbox, eq(outbox.workflowId, `reminder/${id}`))
const isLost = { status: 'cancelled', isReleased: false, holdsTime: false, remindAt: null } as const

describe('a deleted contact', () => {
  test('lets others have its time, and hears of nothing; restored, it has it back with its reminders', async () => {
    const { book } = await open()
    const contactId = await person()
    const made = await book(contactId)
    const before = await rowOf(made.id)
    expect((await remove(contactId)).taken.appointments).toBe(1)
    expect(await rowOf(made.id)).toMatchObject({ isReleased: true, holdsTime: false })
    expect(await remindContact(system, { appointmentId: made.id })).toMatchObject({ because: 'gone' })
    const woken = await wakings(made.id)
    const { lost } = await restore(contactId)
    expect(lost).toEqual([])
    expect(await rowOf(made.id)).toEqual(before)
    expect(await wakings(made.id)).toBe(woken + 1)
    expect(await remindContact(system, { appointmentId: made.id })).toMatchObject({
      next: 'wait',
      dueAt: before.remindAt?.toISOString(),
    })
    expect((await listAppointments(rosa, { contactId })).appointments).toEqual([made])
    expect(await kindsOf(contactId)).toEqual(['appointment.booked', 'contact.deleted', 'contact.restored'])
  })

  test('finds its time taken: the appointment comes back cancelled, by nobody, and is named', async () => {
    const { calendar, book } = await open()
    const [first, second] = [await person(), await person()]
    const [made, kept] = [await book(first), await book(first, '12:00')]
    await remove(first)
    const theirs = await book(second)
    const { lost } = await restore(first)
    expect(lost).toEqual([
      { contactId: first, appointmentId: made.id, what: calendar.name, startsAt: made.startsAt },
    ])
    const reason = 'Somebody else has this time by now.'
    expect(await rowOf(made.id)).toMatchObject({ ...isLost, cancelledBy: null, cancelReason: reason })
    expect(
      (await listAppointments(rosa, { contactId: first, group: 'cancelled' })).appointments,
    ).toMatchObject([{ id: made.id, cancelled: { by: null, reason } }])
    expect((await listAppointments(rosa, { contactId: first })).appointments).toEqual([kept])
    expect((await rowOf(theirs.id)).holdsTime).toBe(true)
    expect((await kindsOf(first)).slice(-2)).toEqual(['contact.restored', 'appointment.cancelled'])
    const [entry] = await migrator
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, made.id), eq(auditEntries.act, 'appointment.cancelled')))
    expect(entry).toMatchObject({ actorKind: 'system', actorId: null, recordId: first })
    // Once the time is free again, it can be had back like any other that was cancelled.
    await remove(second)
    expect(await reinstateAppointment(rosa, { appointmentId: made.id })).toMatchObject({ changed: true })
  })

  test.each([
    ['the first', 0],
    ['the second', 1],
  ])('of two that had one time, %s to be restored has it', async (_, winner) => {
    const { book } = await open()
    const people = [await person(), await person()]
    const made: string[] = []
    for (const contactId of people) {
      made.push((await book(contactId)).id)
      await remove(contactId)
    }
    const order = winner === 0 ? [0, 1] : [1, 0]
    const lost = []
    for (const index of order) lost.push(...(await restore(people[index] ?? '')).lost)
    expect(lost.map(({ appointmentId }) => appointmentId)).toEqual([made[1 - winner]])
    expect(await rowOf(made[winner] ?? '')).toMatchObject({ status: 'confirmed', holdsTime: true })
    expect(await rowOf(made[1 - winner] ?? '')).toMatchObject(isLost)
  })

  test('restored with others, or by two at once, has one time once', async () => {
    const { book } = await open()
    const people = [await person(), await person(), await person()]
    const made: string[] = []
    for (const contactId of people) {
      made.push((await book(contactId)).id, (await book(contactId, '10:00')).id)
      await remove(contactId)
    }
    const [first = '', ...others] = people
    const answers = await Promise.all([restore(first), restore(...others)])
    expect(answers.flatMap(({ lost }) => lost)).toHaveLength(4)
    const holding = await migrator.$count(
      appointments,
      and(appointments.holdsTime, sql`id = any(${sql.param(made)}::uuid[])`),
    )
    expect(holding).toBe(2)
  })

  test('has a seat of its session again, another one where its own is taken, until all are', async () => {
    const { book } = await open({ capacity: 2 })
    const people = [await person(), await person(), await person()]
    const [one = '', two = '', three = ''] = people
    const made = await book(one)
    await book(two)
    await remove(one)
    expect((await rowOf((await book(three)).id)).seat).toBe(1)
    expect((await restore(one)).lost).toMatchObject([{ appointmentId: made.id }])
    await expect(reinstateAppointment(rosa, { appointmentId: made.id })).rejects.toMatchObject({
      reason: 'appointment.taken',
    })
    await remove(two)
    await reinstateAppointment(rosa, { appointmentId: made.id })
    await remove(one)
    await book(await person())
    await remove(three)
    expect((await restore(one)).lost).toEqual([])
    expect(await rowOf(made.id)).toMatchObject({ holdsTime: true, seat: 1 })
  })

  test('restored after its time has passed has it as it was, and is reminded of nothing', async () => {
    const { book } = await open()
    const contactId = await person()
    const { id } = await book(contactId)
    await remove(contactId)
    await migrator.execute(sql`update appointments set starts_at = starts_at - interval '99 days',
      ends_at = ends_at - interval '99 days', busy_from = busy_from - interval '99 days',
      busy_until = busy_until - interval '99 days', scheduled_at = scheduled_at - interval '199 days' where id = ${id}`)
    const woken = await wakings(id)
    expect((await restore(contactId)).lost).toEqual([])
    expect(await rowOf(id)).toMatchObject({ status: 'confirmed', holdsTime: true, remindAt: null })
    expect(await wakings(id)).toBe(woken)
  })

  test('keeps what had begun when it was deleted, and what was cancelled', async () => {
    const { book } = await open()
    const contactId = await person()
    const { id } = await book(contactId)
    const cancelled = await book(contactId, '12:00')
    await cancelAppointment(rosa, { appointmentId: cancelled.id, reason: 'Ill' })
    const before = await rowOf(cancelled.id)
    await migrator.execute(sql`update appointments set starts_at = now() - interval '1 minute',
      busy_from = now() - interval '1 minute', ends_at = now() + interval '1 minute',
      busy_until = now() + interval '1 minute' where id = ${id}`)
    await remove(contactId)
    expect(await rowOf(id)).toMatchObject({ isReleased: false, holdsTime: true })
    expect((await restore(contactId)).lost).toEqual([])
    expect(await rowOf(id)).toMatchObject({ status: 'confirmed', holdsTime: true })
    expect(await rowOf(cancelled.id)).toEqual(before)
  })

  test('restored while its calendar is deleted holds its time, and is not reminded', async () => {
    const { calendar, book } = await open()
    const contactId = await person()
    const { id: appointmentId } = await book(contactId)
    await remove(contactId)
    await deleteCalendar(ada, { calendarId: calendar.id })
    expect((await restore(contactId)).lost).toEqual([])
    expect((await rowOf(appointmentId)).holdsTime).toBe(true)
    expect(await remindContact(system, { appointmentId })).toMatchObject({ next: 'end', because: 'gone' })
  })
})

test('a contact that is erased on request lets others have its time before anything is erased', async () => {
  const { book } = await open()
  const contactId = await person()
  await book(contactId)
  await eraseOnRequest(ada, { contactId, name: 'Amara Okafor' })
  expect(await book(await person())).toMatchObject({ status: 'confirmed' })
})

test('two hundred contacts are deleted and restored at once', async () => {
  const { book } = await open({ capacity: 100 })
  const other = await open({ capacity: 100, staffIds: [member.staffId] })
  const people = await Promise.all(Array.from({ length: 200 }, person))
  for (const [index, contactId] of people.entries()) await (index < 100 ? book : other.book)(contactId)
  expect((await remove(...people)).taken.appointments).toBe(200)
  const { restored, lost } = await restore(...people)
  expect([restored.length, lost.length]).toEqual([200, 0])
})
