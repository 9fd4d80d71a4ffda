import { MAX_CALENDARS } from '@dossier/contracts/calendars/values'
import { appointments, auditEntries, calendars, outbox } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { calendarInput, contextOf } from '../testing/index.ts'
import { createCalendar, deleteCalendar, editCalendar, listCalendars, restoreCalendar } from './index.ts'

const database = await testDatabase()
const { migrator } = database
const workspace = await makeWorkspace(migrator)
const { owner, admin, member } = workspace.staff
const ada = contextOf(database.app, workspace, owner)
const jun = contextOf(database.app, workspace, admin)

const add = () => createCalendar(ada, calendarInput(owner))
const names = async () => (await listCalendars(ada)).calendars.map(({ name }) => name)

describe('deleting a calendar', () => {
  test('takes it off the list and out of reach, once; it comes back as it was', async () => {
    const calendar = await createCalendar(
      ada,
      calendarInput(owner, { name: 'Deep cleaning', staffIds: [owner.staffId, member.staffId] }),
    )
    const calendarId = calendar.id
    expect(await deleteCalendar(ada, { calendarId })).toEqual({ calendar, changed: true })
    expect(await deleteCalendar(jun, { calendarId })).toEqual({ calendar, changed: false })
    expect(await names()).not.toContain('Deep cleaning')
    const edit = { calendarId, patch: { name: 'x' }, was: { name: calendar.name } }
    await expect(editCalendar(ada, edit)).rejects.toMatchObject({ reason: 'calendar.notFound' })
    expect(await restoreCalendar(jun, { calendarId })).toEqual({ calendar, changed: true })
    expect(await restoreCalendar(ada, { calendarId })).toEqual({ calendar, changed: false })
    expect(await names()).toContain('Deep cleaning')
    const acts = await migrator
      .select({ act: auditEntries.act })
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, calendarId))
      .orderBy(auditEntries.at, auditEntries.id)
    expect(acts.map(({ act }) => act)).toEqual(['calendar.created', 'calendar.deleted', 'calendar.restored'])
  })

  test('wakes the runs about what it holds to come, and so does restoring it', async () => {
    const { id: calendarId } = await add()
    const { id: elsewhere } = await add()
    const hours = 60 * 60 * 1000
    const book = async (
      id: string,
      startsIn: number,
      more: Partial<typeof appointments.$inferInsert> = {},
    ) => {
      const startsAt = new Date(Date.now() + startsIn * hours)
      const endsAt = new Date(startsAt.getTime() + hours)
      const appointmentId = uuidv7()
      await migrator.insert(appointments).values({
        id: appointmentId,
        workspaceId: workspace.id,
        contactId: await makeContact(migrator, workspace.id),
        calendarId: id,
        staffId: owner.staffId,
        startsOn: startsAt.toISOString().slice(0, 10),
        startsTime: startsAt.toISOString().slice(11, 16),
        timeZone: 'UTC',
        ...{ startsAt, endsAt, busyFrom: startsAt, busyUntil: endsAt },
        ...{ sessionId: appointmentId, seat: 1, capacity: 1, isOutsideHours: false },
        status: 'confirmed',
        ...{ createdAt: new Date(), scheduledAt: new Date() },
        ...more,
      })
      return appointmentId
    }
    const coming = await book(calendarId, 50)
    const cancelled = { status: 'cancelled', cancelledAt: new Date() } as const
    const silent = [
      await book(calendarId, -50),
      await book(calendarId, 52, cancelled),
      await book(calendarId, 54, { isReleased: true }),
      await book(elsewhere, 56),
    ]
    const woken = async (id: string) => migrator.$count(outbox, eq(outbox.workflowId, `reminder/${id}`))
    const remindAt = async (id: string) =>
      (await migrator.select().from(appointments).where(eq(appointments.id, id)))[0]?.remindAt ?? null
    for (const [round, act] of [deleteCalendar, restoreCalendar].entries()) {
      const before = Date.now()
      await act(ada, { calendarId })
      expect(await woken(coming)).toBe(round + 1)
      expect((await remindAt(coming))?.getTime()).toBeGreaterThan(before - 1_000)
      await act(ada, { calendarId })
      expect(await woken(coming)).toBe(round + 1)
    }
    for (const id of silent) expect([await woken(id), await remindAt(id)]).toEqual([0, null])
  })
})

test('there are as many calendars as a form can offer, a restored one among them', async () => {
  const full = await makeWorkspace(migrator, 'Full House')
  const ctx = contextOf(database.app, full, full.staff.owner)
  const input = () => calendarInput(full.staff.owner)
  const { calendarId: _, staffIds: __, hours: ___, ...columns } = input()
  await migrator.insert(calendars).values(
    Array.from({ length: MAX_CALENDARS - 1 }, () => ({
      ...columns,
      id: uuidv7(),
      workspaceId: full.id,
      createdAt: new Date(),
    })),
  )
  const { id: calendarId } = await createCalendar(ctx, input())
  const tooMany = (field: string) => ({ code: 'invalid', fields: [{ field, reason: 'calendar.tooMany' }] })
  await expect(createCalendar(ctx, input())).rejects.toMatchObject(tooMany('name'))
  await deleteCalendar(ctx, { calendarId })
  await createCalendar(ctx, input())
  await expect(restoreCalendar(ctx, { calendarId })).rejects.toMatchObject(tooMany('calendarId'))
  expect((await listCalendars(ctx)).calendars).toHaveLength(MAX_CALENDARS)
  expect(await add()).toMatchObject({ name: 'Whitening' })
})
