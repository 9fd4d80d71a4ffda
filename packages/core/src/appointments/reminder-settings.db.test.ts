import { appointments, calendars, outbox } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { systemContext } from '../context/index.ts'
import { prepareEmail } from '../deliveries/index.ts'
import { mailRenderers } from '../domains.ts'
import { contextOf } from '../testing/index.ts'
import { remindedWorld } from '../testing/reminded-world.ts'
import {
  beginReminder,
  changeReminderRules,
  changeReminderText,
  getReminderSettings,
  previewReminder,
  remindContact,
  sendTestReminder,
} from './index.ts'

const database = await testDatabase()
const { migrator } = database
const workspace = await makeWorkspace(migrator)
const { owner, member } = workspace.staff
const ada = contextOf(database.app, workspace, owner)
const rosa = contextOf(database.app, workspace, member)
const system = systemContext(database.app, workspace.id, ada.log)

const { add, withDayBefore } = await remindedWorld(database, workspace)

const ask = (appointmentId: string) => remindContact(system, { appointmentId })

const only = (decision: Awaited<ReturnType<typeof ask>>): string => {
  expect(decision.send).toHaveLength(1)
  return decision.send[0] ?? ''
}

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
    expect(moved?.remindAt).toEqual(new Date(startsAt.getTime() - 120 * 60_000))
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
