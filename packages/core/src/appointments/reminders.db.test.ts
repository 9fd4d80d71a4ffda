import {
  appointments,
  calendars,
  contactEmails,
  contactPhones,
  doNotDisturb,
  outbox,
  reminderDeliveries,
  reminderRules,
  timelineEntries,
} from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { and, eq, sql } from 'drizzle-orm'
import { inTransaction } from '@dossier/db'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { systemContext } from '../context/index.ts'
import { deleteContacts, restoreContacts } from '../deletion/index.ts'
import { prepareEmail } from '../deliveries/index.ts'
import { mailRenderers } from '../domains.ts'
import { contextOf } from '../testing/index.ts'
import {
  beginReminder,
  changeReminderRules,
  changeReminderText,
  finishReminder,
  getReminderSettings,
  previewReminder,
  remindContact,
  retryReminder,
  sendTestReminder,
} from './index.ts'
import { remindersAhead } from './reminders-ahead.ts'
import { remindersJson } from './reminders-json.ts'

const database = await testDatabase()
const { migrator } = database
const workspace = await makeWorkspace(migrator)
const { owner, member, readonly } = workspace.staff
const ada = contextOf(database.app, workspace, owner)
const rosa = contextOf(database.app, workspace, member)
const system = systemContext(database.app, workspace.id, ada.log)

const MINUTE = 60_000
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE)

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

type More = Partial<typeof appointments.$inferInsert> & {
  startsIn?: number
  email?: string | null
  phone?: string
}

/** An appointment that was booked two days ago and starts in an hour and a bit less, unless told otherwise. */
const add = async ({ startsIn = 59, email = 'amara@example.com', phone, ...more }: More = {}) => {
  const contactId = await makeContact(migrator, workspace.id)
  const point = { workspaceId: workspace.id, contactId, isPrimary: true, createdAt: new Date() }
  if (email !== null) await migrator.insert(contactEmails).values({ ...point, id: uuidv7(), address: email })
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
let seat = 0

const ask = (appointmentId: string) => remindContact(system, { appointmentId })
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
      dueAt: new Date(startsAt.getTime() - 60 * MINUTE).toISOString(),
    })
    expect(decision.next === 'wait' && decision.forMs).toBeLessThanOrEqual(MINUTE)
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
      endsAt: new Date(later.getTime() + 30 * MINUTE),
      busyUntil: new Date(later.getTime() + 30 * MINUTE),
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
    const [sms] = (await deliveriesOf(appointmentId)).filter(({ channel }) => channel === 'sms')
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

describe('the settings', () => {
  test('new rules move what is booked already, and wake its run; what had passed stays unsent', async () => {
    const place = await makeWorkspace(migrator, 'Northside Plumbing')
    const owner = contextOf(database.app, place, place.staff.owner)
    const { rules } = await getReminderSettings(owner)
    expect(rules).toEqual([
      { offsetMinutes: 1440, channel: 'email' },
      { offsetMinutes: 60, channel: 'email' },
    ])
    const own = uuidv7()
    await migrator.insert(calendars).values({
      id: own,
      workspaceId: place.id,
      kind: 'service',
      name: 'Boiler',
      timeZone: 'UTC',
      lengthMinutes: 30,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      capacity: 1,
      createdAt: new Date(),
    })
    const contactId = await makeContact(migrator, place.id)
    const { appointmentId, startsAt } = await add({
      workspaceId: place.id,
      contactId,
      calendarId: own,
      staffId: place.staff.member.staffId,
      startsIn: 600,
      email: null,
    })
    const wanted = [{ offsetMinutes: 120, channel: 'email' as const }]
    await changeReminderRules(owner, { rules: [...rules, ...wanted], was: rules })
    const [moved] = await migrator.select().from(appointments).where(eq(appointments.id, appointmentId))
    expect(moved?.remindAt).toEqual(new Date(startsAt.getTime() - 120 * MINUTE))
    const effects = await migrator.select().from(outbox).where(eq(outbox.entityId, appointmentId))
    expect(effects).toMatchObject([{ workflow: 'remindAppointment' }])
    await expect(changeReminderRules(owner, { rules: [], was: rules })).rejects.toMatchObject({
      reason: 'field.changedMeanwhile',
    })
    await changeReminderRules(owner, { rules: [], was: [...rules, ...wanted] })
    const [none] = await migrator.select().from(appointments).where(eq(appointments.id, appointmentId))
    expect(none?.remindAt).toBeNull()
  })

  test('the words are the workspace’s own once written, refused where they cannot be filled in, and built in again', async () => {
    const text = { channel: 'sms', body: 'See you {{ appointment.when }}' } as const
    const changed = await changeReminderText(ada, { channel: 'sms', text })
    expect(changed.texts[1]).toEqual({ channel: 'sms', subject: null, body: text.body, isOwn: true })
    await expect(
      changeReminderText(ada, { channel: 'sms', text: { channel: 'sms', body: '{{ contact.secret }}' } }),
    ).rejects.toMatchObject({ fields: [{ field: 'text.body', reason: 'template.unknownField' }] })
    await expect(changeReminderText(rosa, { channel: 'sms', text: null })).rejects.toMatchObject({
      reason: 'rights.settingsWrite',
    })
    const back = await changeReminderText(ada, { channel: 'sms', text: null })
    expect(back.texts[1]).toMatchObject({ isOwn: false })
  })

  test('words that need what the contact lacks are shown as not sent, and are not', async () => {
    const { appointmentId, contactId } = await withDayBefore()
    const text = { channel: 'email', subject: 'S', body: 'At {{ appointment.location }}' } as const
    expect(await previewReminder(ada, { contactId, text })).toBeNull()
    await changeReminderText(ada, { channel: 'email', text })
    const deliveryId = only(await ask(appointmentId))
    expect(await beginReminder(system, { deliveryId })).toEqual({
      next: 'end',
      result: { state: 'failed', reason: 'field_missing' },
    })
    await changeReminderText(ada, { channel: 'email', text: null })
  })

  test('a preview reads as the contact would read it, in both zones', async () => {
    const { contactId } = await withDayBefore({ startsIn: 5_000 })
    await migrator.execute(sql`update contacts set time_zone = 'Asia/Tokyo' where id = ${contactId}`)
    const preview = await previewReminder(ada, {
      contactId,
      text: { channel: 'sms', body: '{{ contact.first_name }}: {{ appointment.when }}' },
    })
    expect(preview?.text).toMatch(/^Amara: .+ at \d\d:\d\d UTC time \(.*\d\d:\d\d Tokyo time\)$/)
  })

  test('a test goes to the one who asks, and to nobody else', async () => {
    const { contactId } = await withDayBefore({ startsIn: 5_000 })
    await sendTestReminder(ada, { contactId })
    const [effect] = await migrator
      .select()
      .from(outbox)
      .where(and(eq(outbox.recordId, contactId), eq(outbox.workflow, 'deliverEmail')))
    const prepared = await prepareEmail(system, {
      deliveryId: effect?.entityId ?? '',
      publicUrl: 'http://crm.example',
      renderers: mailRenderers,
    })
    expect(prepared).toMatchObject({
      mail: { to: { address: owner.email }, subject: expect.stringMatching(/^Test: Reminder: Check-up/) },
    })
  })
})

test('a restored contact is reminded again', async () => {
  const { appointmentId, contactId } = await withDayBefore({ startsIn: 61 })
  await deleteContacts(ada, { contactIds: [contactId] })
  expect(await ask(appointmentId)).toMatchObject({ next: 'end', because: 'gone' })
  await restoreContacts(ada, { contactIds: [contactId] })
  expect(await ask(appointmentId)).toMatchObject({ next: 'wait' })
})
