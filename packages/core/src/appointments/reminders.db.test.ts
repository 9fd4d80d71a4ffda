import {
  appointments,
  calendars,
  contactEmails,
  doNotDisturb,
  reminderDeliveries,
  reminderRules,
  timelineEntries,
} from '@dossier/db/schema'
import { makeWorkspace, testDatabase } from '@dossier/db/testing'
import { and, eq, sql } from 'drizzle-orm'
import { inTransaction } from '@dossier/db'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { systemContext } from '../context/index.ts'
import { deleteContacts, restoreContacts } from '../deletion/index.ts'
import { contextOf } from '../testing/index.ts'
import { inMinutes, remindedWorld } from '../testing/reminded-world.ts'
import { beginReminder, finishReminder, remindContact, retryReminder } from './index.ts'
import { remindersAhead } from './reminders-ahead.ts'
import { remindersJson } from './reminders-json.ts'

const database = await testDatabase()
const { migrator } = database
const workspace = await makeWorkspace(migrator)
const { owner, member, readonly } = workspace.staff
const ada = contextOf(database.app, workspace, owner)
const rosa = contextOf(database.app, workspace, member)
const system = systemContext(database.app, workspace.id, ada.log)

const { calendarId, add, withDayBefore, deliveriesOf, became } = await remindedWorld(database, workspace)

const ask = (appointmentId: string) => remindContact(system, { appointmentId })
const kindsOf = async (contactId: string) => {
  const rows = await migrator
    .select({ kind: timelineEntries.kind })
    .from(timelineEntries)
    .where(eq(timelineEntries.recordId, contactId))
    .orderBy(timelineEntries.at, timelineEntries.id)
  return rows.map(({ kind }) => kind)
}
const set = (appointmentId: string, values: Partial<typeof appointments.$inferInsert>) =>
  migrator.update(appointments).set(values).where(eq(appointments.id, appointmentId))
const only = (decision: Awaited<ReturnType<typeof ask>>): string => {
  expect(decision.send).toHaveLength(1)
  return decision.send[0] ?? ''
}
describe('a reminder that is due', () => {
  test('is queued once, however often it is asked for, and handed over once', async () => {
    const { appointmentId, contactId } = await withDayBefore()
    const deliveryId = only(await ask(appointmentId))
    expect((await ask(appointmentId)).send).toEqual([deliveryId])
    const begun = await beginReminder(system, { deliveryId })
    expect(begun).toMatchObject({
      next: 'send',
      message: {
        channel: 'email',
        mail: {
          messageId: deliveryId,
          to: { name: 'Amara Okafor', address: 'amara@example.com' },
          subject: expect.stringMatching(/^Reminder: Check-up, \w+, \d+ \w+ \d{4} at \d\d:\d\d$/),
          text: expect.stringContaining('Hello Amara'),
        },
      },
    })
    expect(await finishReminder(system, { deliveryId, outcome: { outcome: 'sent' } })).toEqual({
      state: 'sent',
      reason: null,
    })
    expect(await beginReminder(system, { deliveryId })).toEqual({
      next: 'end',
      result: { state: 'sent', reason: null },
    })
    expect(await ask(appointmentId)).toEqual({ send: [], next: 'end', because: 'done' })
    expect(await became(appointmentId)).toEqual(['1440 email sent', '60 email sent'])
    expect(await kindsOf(contactId)).toEqual(['reminder.sent'])
  })

  test('is not due a moment early, and the run is told how long to wait', async () => {
    const { appointmentId, startsAt } = await withDayBefore({ startsIn: 61 })
    const decision = await ask(appointmentId)
    expect(decision).toMatchObject({
      send: [],
      next: 'wait',
      dueAt: new Date(startsAt.getTime() - 60 * 60_000).toISOString(),
    })
    expect(decision.next === 'wait' && decision.forMs).toBeLessThanOrEqual(60_000)
  })

  test('two runs at once queue it once', async () => {
    const { appointmentId } = await withDayBefore()
    await Promise.all(Array.from({ length: 8 }, () => ask(appointmentId)))
    expect(await became(appointmentId)).toEqual(['1440 email sent', '60 email queued'])
  })

  test('is skipped, and says so, when more than ten minutes late, and never sent after the start', async () => {
    const late = await withDayBefore({ startsIn: 45 })
    expect((await ask(late.appointmentId)).send).toEqual([])
    expect(await became(late.appointmentId)).toEqual(['1440 email sent', '60 email skipped late'])
    expect(await kindsOf(late.contactId)).toEqual(['reminder.skipped'])
    const started = await withDayBefore({ startsIn: -1 })
    await ask(started.appointmentId)
    expect(await became(started.appointmentId)).toContain('60 email skipped late')
  })

  test('goes to the chosen email while the contact has it, else to the primary one', async () => {
    const chosen = await withDayBefore()
    const emailId = uuidv7()
    await migrator.insert(contactEmails).values({
      id: emailId,
      workspaceId: workspace.id,
      contactId: chosen.contactId,
      address: 'home@example.com',
      isPrimary: false,
      createdAt: new Date(),
    })
    await set(chosen.appointmentId, { emailId })
    await ask(chosen.appointmentId)
    expect((await deliveriesOf(chosen.appointmentId)).at(-1)?.recipient).toBe('home@example.com')
    const gone = await withDayBefore({ emailId: uuidv7() })
    await ask(gone.appointmentId)
    expect((await deliveriesOf(gone.appointmentId)).at(-1)?.recipient).toBe('amara@example.com')
  })

  test('is skipped where there is nowhere to send it', async () => {
    const { appointmentId } = await withDayBefore({ email: null })
    await ask(appointmentId)
    expect(await became(appointmentId)).toContain('60 email skipped no_email')
  })

  test('is skipped by do not disturb, set before it is due or while it is on its way', async () => {
    const shut = (contactId: string) =>
      migrator.insert(doNotDisturb).values({
        id: uuidv7(),
        workspaceId: workspace.id,
        contactId,
        channel: 'email',
        direction: 'outbound',
        status: 'active',
        setBy: 'staff',
        setByStaffId: owner.staffId,
        since: new Date(),
      })
    const before = await withDayBefore()
    await shut(before.contactId)
    expect((await ask(before.appointmentId)).send).toEqual([])
    expect(await became(before.appointmentId)).toContain('60 email skipped do_not_disturb')
    const after = await withDayBefore()
    const deliveryId = only(await ask(after.appointmentId))
    await shut(after.contactId)
    expect(await beginReminder(system, { deliveryId })).toEqual({
      next: 'end',
      result: { state: 'skipped', reason: 'do_not_disturb' },
    })
  })

  const endings: [string, (made: Awaited<ReturnType<typeof add>>) => Promise<unknown>, string][] = [
    [
      'cancelled',
      ({ appointmentId }) => set(appointmentId, { status: 'cancelled', cancelledAt: new Date() }),
      'over',
    ],
    ['known to have been missed', ({ appointmentId }) => set(appointmentId, { status: 'no_show' }), 'over'],
    ['nobody’s', ({ appointmentId }) => set(appointmentId, { staffId: null }), 'gone'],
    ['released', ({ appointmentId }) => set(appointmentId, { isReleased: true }), 'gone'],
    ['a deleted contact’s', ({ contactId }) => deleteContacts(ada, { contactIds: [contactId] }), 'gone'],
  ]
  test.each(endings)('is never sent for an appointment that is %s', async (_, end, because) => {
    const [queued, waiting] = [await withDayBefore(), await withDayBefore()]
    const deliveryId = only(await ask(queued.appointmentId))
    await end(queued)
    await end(waiting)
    expect(await ask(waiting.appointmentId)).toEqual({ send: [], next: 'end', because })
    expect(await beginReminder(system, { deliveryId })).toMatchObject({ next: 'end' })
    expect((await became(queued.appointmentId)).at(-1)).toMatch(/^60 email skipped/)
  })

  test('is never sent for a calendar that was deleted', async () => {
    const { appointmentId } = await withDayBefore()
    await migrator.update(calendars).set({ deletedAt: new Date() }).where(eq(calendars.id, calendarId))
    expect(await ask(appointmentId)).toEqual({ send: [], next: 'end', because: 'gone' })
    await migrator.update(calendars).set({ deletedAt: null }).where(eq(calendars.id, calendarId))
  })

  test('is not sent for a time that was moved while it was on its way, and the new time has its own', async () => {
    const { appointmentId, startsAt } = await withDayBefore()
    const deliveryId = only(await ask(appointmentId))
    const later = new Date(startsAt.getTime() + 30_000)
    await set(appointmentId, {
      startsAt: later,
      endsAt: new Date(later.getTime() + 30 * 60_000),
      busyUntil: new Date(later.getTime() + 30 * 60_000),
      scheduledAt: inMinutes(-2 * 24 * 60),
    })
    expect(await beginReminder(system, { deliveryId })).toEqual({
      next: 'end',
      result: { state: 'skipped', reason: 'moved' },
    })
    const next = (await ask(appointmentId)).send
    expect(next).not.toContain(deliveryId)
    expect(next).toHaveLength(1)
  })

  test('was not planned when the time was booked after it would have gone out', async () => {
    const { appointmentId } = await add({ scheduledAt: new Date() })
    expect(await ask(appointmentId)).toEqual({ send: [], next: 'end', because: 'done' })
    expect(await became(appointmentId)).toEqual([])
  })
})

describe('what a provider answers', () => {
  const sending = async () => {
    const made = await withDayBefore()
    const deliveryId = only(await ask(made.appointmentId))
    await beginReminder(system, { deliveryId })
    return { ...made, deliveryId }
  }

  test('a refusal fails it, and it can be sent again by hand, once', async () => {
    const { deliveryId, appointmentId, contactId } = await sending()
    const outcome = { outcome: 'refused', reason: 'address_refused', code: 550 } as const
    await finishReminder(system, { deliveryId, outcome })
    expect(await became(appointmentId)).toContain('60 email failed address_refused')
    expect(await kindsOf(contactId)).toEqual(['reminder.failed'])
    await Promise.all([retryReminder(rosa, { deliveryId }), retryReminder(ada, { deliveryId })])
    expect(only(await ask(appointmentId))).toBe(deliveryId)
    expect(await beginReminder(system, { deliveryId })).toMatchObject({ next: 'send' })
    await finishReminder(system, { deliveryId, outcome: { outcome: 'sent' } })
    await retryReminder(rosa, { deliveryId })
    expect(await became(appointmentId)).toContain('60 email sent')
  })

  test('a delay queues it again, until it is too late', async () => {
    const { deliveryId, appointmentId } = await sending()
    const outcome = { outcome: 'delayed', reason: 'unreachable', code: null } as const
    expect(await finishReminder(system, { deliveryId, outcome })).toEqual({
      state: 'queued',
      reason: 'unreachable',
    })
    await migrator
      .update(reminderDeliveries)
      .set({ queuedAt: inMinutes(-11) })
      .where(eq(reminderDeliveries.id, deliveryId))
    expect(await beginReminder(system, { deliveryId })).toEqual({
      next: 'end',
      result: { state: 'failed', reason: 'unreachable' },
    })
    expect(await became(appointmentId)).toContain('60 email failed unreachable')
  })

  test('no answer leaves it unknown and is not sent again by itself; one that comes after all is believed', async () => {
    const { deliveryId, appointmentId } = await sending()
    expect(await beginReminder(system, { deliveryId })).toEqual({
      next: 'end',
      result: { state: 'unknown', reason: 'interrupted' },
    })
    expect((await ask(appointmentId)).send).toEqual([])
    await finishReminder(system, { deliveryId, outcome: { outcome: 'sent' } })
    expect(await became(appointmentId)).toContain('60 email sent')
  })

  test('one that nobody answers for any more is found again, and not sent twice', async () => {
    const { deliveryId, appointmentId } = await sending()
    expect((await ask(appointmentId)).send).toEqual([])
    await migrator
      .update(reminderDeliveries)
      .set({ changedAt: inMinutes(-3) })
      .where(eq(reminderDeliveries.id, deliveryId))
    expect((await ask(appointmentId)).send).toEqual([deliveryId])
    await beginReminder(system, { deliveryId })
    expect(await became(appointmentId)).toContain('60 email unknown interrupted')
  })

  test('who opted out at the provider is kept as opted out', async () => {
    await migrator.insert(reminderRules).values({
      workspaceId: workspace.id,
      offsetMinutes: 60,
      channel: 'sms',
      createdAt: inMinutes(-100_000),
    })
    const { appointmentId, contactId } = await withDayBefore({ phone: '+12125550147' })
    const decision = await ask(appointmentId)
    const sms = (await deliveriesOf(appointmentId)).find(({ channel }) => channel === 'sms')
    expect(decision.send).toContain(sms?.id)
    const deliveryId = sms?.id ?? ''
    expect(await beginReminder(system, { deliveryId })).toMatchObject({
      message: { channel: 'sms', sms: { to: '+12125550147', text: expect.stringContaining('Check-up') } },
    })
    await finishReminder(system, {
      deliveryId,
      outcome: { outcome: 'refused', reason: 'opted_out', code: 21610 },
    })
    expect(
      await migrator.select().from(doNotDisturb).where(eq(doNotDisturb.contactId, contactId)),
    ).toMatchObject([{ channel: 'sms', status: 'permanent', setBy: 'system' }])
    await migrator
      .delete(reminderRules)
      .where(and(eq(reminderRules.workspaceId, workspace.id), eq(reminderRules.channel, 'sms')))
  })

  test('too late, nobody sends it again', async () => {
    const { deliveryId, appointmentId } = await sending()
    await beginReminder(system, { deliveryId })
    await set(appointmentId, { startsAt: inMinutes(-1), busyFrom: inMinutes(-1) })
    await expect(retryReminder(rosa, { deliveryId })).rejects.toMatchObject({ reason: 'reminder.tooLate' })
    await expect(
      retryReminder(contextOf(database.app, workspace, readonly), { deliveryId }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

test('the page shows the same reminders as the run will send', async () => {
  const cases = [
    await add(),
    await add({ startsIn: 3_000 }),
    await withDayBefore({ startsIn: 500 }),
    await add({ startsIn: 3_000, scheduledAt: inMinutes(2_000) }),
    await add({ startsIn: 3_000, staffId: null }),
    await add({ startsIn: 3_000, status: 'cancelled', cancelledAt: new Date() }),
    await add({ startsIn: 3_000, isReleased: true }),
  ]
  for (const { appointmentId } of cases) {
    const [shown, ahead] = await inTransaction(database.app, workspace.id, async (tx) => {
      const [row] = await tx
        .select({ row: appointments, json: sql<{ state: string; plannedAt: string }[]>`${remindersJson}` })
        .from(appointments)
        .where(eq(appointments.id, appointmentId))
      if (!row) throw new Error('not found')
      return [row.json, await remindersAhead(tx, row.row)]
    })
    expect(
      shown.filter(({ state }) => state === 'planned').map(({ plannedAt }) => Date.parse(plannedAt)),
    ).toEqual(ahead.map(({ at }) => at.getTime()))
  }
})

test('a restored contact is reminded again', async () => {
  const { appointmentId, contactId } = await withDayBefore({ startsIn: 61 })
  await deleteContacts(ada, { contactIds: [contactId] })
  expect(await ask(appointmentId)).toMatchObject({ next: 'end', because: 'gone' })
  await restoreContacts(ada, { contactIds: [contactId] })
  expect(await ask(appointmentId)).toMatchObject({ next: 'wait' })
})
