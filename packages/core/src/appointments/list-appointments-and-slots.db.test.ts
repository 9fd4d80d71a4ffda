import { inTransaction } from '@dossier/db'
import { staff } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { at, bookingWorld, day } from '../testing/booking-world.ts'
import { contextOf, countStatements } from '../testing/index.ts'
import { cancelAppointment, listAppointments, listNearestSlots, listSlots } from './index.ts'

const database = await testDatabase()
const { migrator } = database
const workspace = await makeWorkspace(migrator)
const { ada, rosa, open, book } = bookingWorld(database, workspace)
const ray = contextOf(database.app, workspace, workspace.staff.readonly)

describe('what a contact has booked', () => {
  test('stands in three groups, in pages, each in its order', async () => {
    const calendar = await open()
    const contactId = await makeContact(migrator, workspace.id)
    const add = (start: ReturnType<typeof at>) =>
      book(calendar, { contactId, start, isOutsideHours: true }, ada)
    const [later, sooner] = [await add(at('10:00', day(3))), await add(at('10:00'))]
    const [old, older] = [await add(at('08:15', day(-2))), await add(at('08:15', day(-4)))]
    const gone = await add(at('11:00'))
    await cancelAppointment(rosa, { appointmentId: gone.id })
    const ids = async (group: 'upcoming' | 'past' | 'cancelled') =>
      (await listAppointments(ray, { contactId, group })).appointments.map(({ id }) => id)
    expect(await ids('upcoming')).toEqual([sooner.id, later.id])
    expect(await ids('past')).toEqual([old.id, older.id])
    expect(await ids('cancelled')).toEqual([gone.id])
  })

  test('page after page, none twice and none left out', async () => {
    const calendar = await open({ capacity: 100 })
    const contactId = await makeContact(migrator, workspace.id)
    for (let index = 0; index < 35; index += 1) await book(calendar, { contactId })
    const seen: string[] = []
    for (let cursor: string | null = null; ; ) {
      const page = await listAppointments(rosa, { contactId, cursor })
      seen.push(...page.appointments.map(({ id }) => id))
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect([seen.length, new Set(seen).size]).toEqual([35, 35])
  })
})

describe('what is offered', () => {
  test('is what can be booked: each offered time books, and none of it is offered then', async () => {
    const calendar = await open({ lengthMinutes: 120, bufferAfterMinutes: 10 })
    const offered = () => listSlots(rosa, { calendarId: calendar.id, from: day(), days: 2 })
    const { slots } = await offered()
    expect(slots.map(({ start }) => start.time)).toEqual([
      '09:00',
      '11:00',
      '13:00',
      '15:00',
      '09:00',
      '11:00',
      '13:00',
      '15:00',
    ])
    for (const { start, startsAt } of slots.filter((_, index) => index % 2 === 0))
      expect((await book(calendar, { start })).startsAt).toBe(startsAt)
    const left = await offered()
    // What is between lies in the buffers.
    expect(left.slots).toEqual([])
    expect(left.next?.start).toEqual(at('09:00', day(3)))
  })

  test('what is being moved is in nobody’s way, and one colleague’s times are theirs', async () => {
    const calendar = await open({ lengthMinutes: 480 }, 2)
    const [one = '', two = ''] = calendar.staffIds
    const { id } = await book(calendar, { staffId: one })
    const of = (staffId: string, but: string | null = null) =>
      listSlots(rosa, { calendarId: calendar.id, staffId, from: day(), but })
    expect((await of(one)).slots).toEqual([])
    expect((await of(one, id)).slots).toHaveLength(1)
    expect((await of(two)).slots).toMatchObject([{ staff: [{ id: two }] }])
  })

  test('a month of many people is read by three statements', async () => {
    const calendar = await open({}, 20)
    for (const staffId of calendar.staffIds) await book(calendar, { staffId })
    const nothing = await countStatements(rosa, (ctx) =>
      inTransaction(ctx.db, ctx.workspaceId, (tx) => tx.execute('select 1')),
    )
    const month = await countStatements(rosa, (ctx) =>
      listSlots(ctx, { calendarId: calendar.id, from: day(), days: 31 }),
    )
    expect(month - nothing + 1).toBe(3)
  })

  test('the nearest to a taken time lie around it, before and after', async () => {
    const calendar = await open()
    const taken = await book(calendar, { start: at('12:00') })
    const { slots } = await listNearestSlots(rosa, { calendarId: calendar.id, to: taken.startsAt })
    expect(slots.map(({ start }) => start.time)).toEqual([
      '10:30',
      '11:00',
      '11:30',
      '12:30',
      '13:00',
      '13:30',
    ])
  })

  test('a calendar that is never open, or that nobody serves any more, offers nothing', async () => {
    const shut = await open({ hours: [] })
    const nobody = await open()
    await migrator
      .delete(staff)
      .where(and(eq(staff.workspaceId, workspace.id), eq(staff.id, nobody.staffIds[0] ?? '')))
    for (const { id } of [shut, nobody])
      expect(await listSlots(rosa, { calendarId: id, from: day(), days: 7 })).toEqual({
        slots: [],
        next: null,
      })
  })
})
