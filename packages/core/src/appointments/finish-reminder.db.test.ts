import {
  appointments,
  doNotDisturb,
  reminderDeliveries,
  reminderRules,
  timelineEntries,
} from '@dossier/db/schema'
import { makeWorkspace, testDatabase } from '@dossier/db/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { systemContext } from '../context/index.ts'
import { contextOf } from '../testing/index.ts'
import { inMinutes, remindedWorld } from '../testing/reminded-world.ts'
import { beginReminder, cancelAppointment, finishReminder, remindContact, retryReminder } from './index.ts'

const database = await testDatabase()
const { migrator } = database
const workspace = await makeWorkspace(migrator)
const { owner, member, readonly } = workspace.staff
const ada = contextOf(database.app, workspace, owner)
const rosa = contextOf(database.app, workspace, member)
const system = systemContext(database.app, workspace.id, ada.log)

const { withDayBefore, deliveriesOf, became } = await remindedWorld(database, workspace)

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

  test('of what was cancelled, nobody sends it again', async () => {
    const { deliveryId, appointmentId } = await sending()
    const outcome = { outcome: 'refused', reason: 'address_refused', code: 550 } as const
    await finishReminder(system, { deliveryId, outcome })
    await cancelAppointment(rosa, { appointmentId })
    await expect(retryReminder(rosa, { deliveryId })).rejects.toMatchObject({
      reason: 'appointment.cancelled',
    })
    expect(await became(appointmentId)).toContain('60 email failed address_refused')
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
