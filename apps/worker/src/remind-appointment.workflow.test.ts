import { weekdays } from '@dossier/contracts/calendars/values'
import {
  bookAppointment,
  cancelAppointment,
  reinstateAppointment,
  retryReminder,
} from '@dossier/core/appointments'
import { createCalendar } from '@dossier/core/calendars'
import { deleteContacts, restoreContacts } from '@dossier/core/deletion'
import { contextOf } from '@dossier/core/testing'
import { makeContact } from '@dossier/db/testing'
import { until } from '@dossier/local-stack'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepHistory, readable } from './testing/histories.ts'
import { runFacts } from './testing/run-facts.ts'
import { pauseReconcile, runReconcile } from './testing/run-reconcile.ts'
import { spawnWorker, workerForTest } from './testing/worker-process.ts'
import { openClient, openWorkplace } from './testing/workplace.ts'

const workplace = await openWorkplace()
const { database, workspace, query, sink, smsSink } = workplace
/** As in the demo, where SMS reach a stand-in. */
const env = (more: Record<string, string> = {}) =>
  workplace.env({
    DOSSIER_DEMO: '1',
    DATABASE_URL: '',
    DATABASE_RELAY_URL: '',
    DOSSIER_EMBEDDED_URL: database.url('app'),
    DOSSIER_EMBEDDED_RELAY_URL: database.url('relay'),
    SMTP_URL: '',
    DOSSIER_MAIL_SINK_SMTP_URL: sink.smtpUrl,
    DOSSIER_SMS_SINK_API_URL: smsSink.apiUrl,
    ...more,
  })
let worker = spawnWorker({ env: env() })
const client = await openClient(workplace)
const ada = contextOf(database.app, workspace, workspace.staff.owner)
afterAll(() => worker.kill())

const calendarId = uuidv7()
beforeAll(async () => {
  await worker.said('Temporal can be reached')
  await pauseReconcile(client)
  await createCalendar(ada, {
    calendarId,
    kind: 'meeting',
    name: 'Root canal',
    location: null,
    timeZone: 'UTC',
    lengthMinutes: 5,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    capacity: 100,
    staffIds: [workspace.staff.member.staffId],
    hours: weekdays.map((weekday) => ({ weekday, from: '00:00', to: '24:00' })),
  })
  await query("update reminder_rules set created_at = now() - interval '3 days'")
})

/** An appointment of next month; its run waits. */
const book = async ({ phone }: { phone?: string } = {}) => {
  const contactId = await makeContact(database.migrator, workspace.id)
  const email = `amara-${contactId}@example.com`
  await query(
    `insert into contact_emails (id, workspace_id, contact_id, address, is_primary, created_at)
      values (gen_random_uuid(), $1, $2, $3, true, now())`,
    [workspace.id, contactId, email],
  )
  if (phone)
    await query(
      `insert into contact_phones (id, workspace_id, contact_id, number, shown_as, is_primary, created_at)
        values (gen_random_uuid(), $1, $2, $3, $3, true, now())`,
      [workspace.id, contactId, phone],
    )
  const on = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const start = { on, time: '12:00', timeZone: 'UTC' }
  const { id } = await bookAppointment(ada, { appointmentId: uuidv7(), contactId, calendarId, start })
  const workflowId = `reminder/${id}`
  await until('the run waits', () => isTimed(workflowId))
  return { appointmentId: id, contactId, workflowId, email }
}
type Booked = Awaited<ReturnType<typeof book>>
/** The clock moves on: the reminder of an hour before is due in so many seconds. All of them are of one great class. */
const dueIn = async ({ appointmentId, workflowId }: Booked, seconds: number) => {
  await query(
    `update appointments set starts_at = now() + interval '1 hour' + $2 * interval '1 second',
        ends_at = now() + interval '2 hours', busy_from = now(), busy_until = now() + interval '3 hours',
        scheduled_at = now() - interval '2 hours',
        session_id = '00000000-0000-4000-8000-000000000000', seat = $3, capacity = 100
      where id = $1`,
    [appointmentId, seconds, (seats += 1)],
  )
  await client.workflow.getHandle(workflowId).signal('sync')
}
let seats = 0
const isTimed = async (workflowId: string) => {
  const described = await client.workflow
    .getHandle(workflowId)
    .describe()
    .catch(() => undefined)
  return described?.typedSearchAttributes.getAll().some(({ key }) => key.name === 'DossierDueAt')
}
const became = async ({ appointmentId }: Booked) => {
  const rows = await query<{ words: string }>(
    `select concat_ws(' ', offset_minutes, channel, state, reason) as words
      from reminder_deliveries where appointment_id = $1 order by offset_minutes desc, channel`,
    [appointmentId],
  )
  return rows.map(({ words }) => words)
}
const isBecome = (booked: Booked, words: string) =>
  until(words, async () => (await became(booked)).includes(words))
const mailsTo = async ({ email }: Booked) => (await sink.messages()).filter(({ to }) => to.includes(email))
const runId = async (workflowId: string) => (await client.workflow.getHandle(workflowId).describe()).runId

describe('the run of an appointment', () => {
  test('reminds the contact when it is due, once on each channel', async () => {
    await query(
      `insert into reminder_rules (workspace_id, offset_minutes, channel, created_at)
        values ($1, 60, 'sms', now() - interval '3 days')`,
      [workspace.id],
    )
    const booked = await book({ phone: '+12125550147' })
    await query('delete from reminder_rules where offset_minutes = 1440')
    await dueIn(booked, 2)
    expect(await runFacts(client, booked.workflowId)).toMatchObject({
      status: 'COMPLETED',
      summary: 'Reminders to the contact of an appointment',
      attributes: {
        DossierWorkspace: workspace.id,
        DossierEntity: booked.appointmentId,
        DossierState: 'done',
        DossierNeedsAttention: false,
      },
    })
    expect(await became(booked)).toEqual(['60 email sent', '60 sms sent'])
    const early = await query(
      `select 1 from reminder_deliveries join appointments on appointments.id = appointment_id
        where appointment_id = $1 and queued_at < appointments.starts_at - interval '60 minutes'`,
      [booked.appointmentId],
    )
    expect(early).toEqual([])
    expect(await mailsTo(booked)).toHaveLength(1)
    const [sms, ...more] = (await smsSink.messages()).filter(({ text }) => text.includes('Root canal'))
    expect([sms?.to, more]).toEqual(['+12125550147', []])
    await keepHistory(client, booked.workflowId, 'remind-appointment-done')
    await query("delete from reminder_rules where channel = 'sms'")
  })

  test('ends when the appointment is cancelled just before, and begins again with it', async () => {
    const booked = await book()
    await dueIn(booked, 4)
    await cancelAppointment(ada, { appointmentId: booked.appointmentId })
    expect(await runFacts(client, booked.workflowId)).toMatchObject({ attributes: { DossierState: 'over' } })
    await keepHistory(client, booked.workflowId, 'remind-appointment-over')
    const first = await runId(booked.workflowId)
    await reinstateAppointment(ada, { appointmentId: booked.appointmentId })
    await isBecome(booked, '60 email sent')
    expect(await runId(booked.workflowId)).not.toBe(first)
    expect(await mailsTo(booked)).toHaveLength(1)
  })

  test('stops with its contact and starts again with it', async () => {
    const booked = await book()
    const first = await runId(booked.workflowId)
    await deleteContacts(ada, { contactIds: [booked.contactId] })
    expect(await runFacts(client, booked.workflowId)).toMatchObject({ attributes: { DossierState: 'gone' } })
    await keepHistory(client, booked.workflowId, 'remind-appointment-gone')
    await restoreContacts(ada, { contactIds: [booked.contactId] })
    await until('another run', async () => (await runId(booked.workflowId)) !== first)
    await until('the run waits', () => isTimed(booked.workflowId))
    await cancelAppointment(ada, { appointmentId: booked.appointmentId })
  })

  test('tries again where the mail server puts it off, and shows a refusal, which is sent again by hand', async () => {
    const booked = await book()
    sink.refuseNext(1, 450)
    await dueIn(booked, 1)
    await isBecome(booked, '60 email sent')
    expect(await mailsTo(booked)).toHaveLength(1)

    const refused = await book()
    sink.refuseNext(1, 550)
    await dueIn(refused, 1)
    await until('it failed', async () => (await became(refused))[0]?.startsWith('60 email failed'))
    await runFacts(client, refused.workflowId)
    const [row] = await query<{ id: string }>(
      'select id from reminder_deliveries where appointment_id = $1',
      [refused.appointmentId],
    )
    await retryReminder(ada, { deliveryId: row?.id ?? '' })
    await isBecome(refused, '60 email sent')
    expect(await mailsTo(refused)).toHaveLength(1)
  })

  test('leaves nothing personal in its history', async () => {
    const booked = await book()
    await dueIn(booked, 1)
    await isBecome(booked, '60 email sent')
    await runFacts(client, booked.workflowId)
    const history = await readable(client, booked.workflowId)
    expect(history).toContain(booked.appointmentId)
    expect(history).not.toMatch(/Amara|Okafor|canal|Rosa|example\.com/)
  })
})

test('a worker killed between the hand-over and the mark sends nothing twice, and the row says that nobody knows', async () => {
  const booked = await book()
  await worker.kill()
  const dying = workerForTest({ env: env({ DOSSIER_FAULT: 'send:after' }) })
  await dying.said('Temporal can be reached')
  await dueIn(booked, 1)
  expect(await dying.ended).toBe('SIGKILL')
  worker = spawnWorker({ env: env() })
  await isBecome(booked, '60 email unknown interrupted')
  expect(await mailsTo(booked)).toHaveLength(1)
  await keepHistory(client, booked.workflowId, 'remind-appointment-unknown')
})

describe('the reconciler', () => {
  const repairs = () =>
    query<{ subject_id: string }>("select subject_id from audit_entries where act = 'appointment.requeued'")
  const since = (appointmentId: string) =>
    query(`update appointments set scheduled_at = now() - interval '2 minutes' where id = $1`, [
      appointmentId,
    ])

  test('gives an appointment whose run was ended by hand its run again, and says so', async () => {
    const { appointmentId, workflowId } = await book()
    const first = await runId(workflowId)
    await client.workflow.getHandle(workflowId).terminate('a slip of the hand')
    await since(appointmentId)
    const { workflowId: repaired, done } = await runReconcile(client)
    expect(done).toMatchObject({ repaired: 1 })
    expect(await repairs()).toEqual([{ subject_id: appointmentId }])
    await until('another run', async () => (await runId(workflowId)) !== first)
    await keepHistory(client, repaired, 'reconcile-appointment-repaired')
    await cancelAppointment(ada, { appointmentId })
  })

  test('repairs nothing on a quiet day, nor for a contact that is deleted', async () => {
    const before = await repairs()
    const [waiting, gone] = [await book(), await book()]
    await deleteContacts(ada, { contactIds: [gone.contactId] })
    await runFacts(client, gone.workflowId)
    for (const { appointmentId } of [waiting, gone]) await since(appointmentId)
    const { workflowId, done } = await runReconcile(client)
    expect(done).toMatchObject({ repaired: 0 })
    expect(await repairs()).toEqual(before)
    await keepHistory(client, workflowId, 'reconcile-appointment-quiet')
  })
})
