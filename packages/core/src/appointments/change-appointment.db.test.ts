import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { appointments, contactEmails, outbox, timelineEntries } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { at, bookingWorld, day, refused } from '../testing/booking-world.ts'
import {
  cancelAppointment,
  editAppointment,
  markAppointment,
  reinstateAppointment,
  rescheduleAppointment,
} from './index.ts'

const database = await testDatabase()
const { migrator } = database
const workspace = await makeWorkspace(migrator)
const { ada, rosa, open, book } = bookingWorld(database, workspace)

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
const seen = ({ startsAt, staff }: AppointmentView) => ({ startsAt, staffId: staff?.id ?? null })
const effectsOf = (id: string) => migrator.select().from(outbox).where(eq(outbox.entityId, id))

describe('cancelling', () => {
  test('frees the time, ends the reminders, keeps why, and is taken back as it was', async () => {
    const calendar = await open()
    const contactId = await makeContact(migrator, workspace.id)
    const { id } = await book(calendar, { contactId, start: at('09:00', day(4)) })
    const before = await rowOf(id)
    const { appointment, changed } = await cancelAppointment(rosa, { appointmentId: id, reason: 'Ill' })
    expect([changed, appointment.status, appointment.cancelled]).toMatchObject([
      true,
      'cancelled',
      { by: { name: 'Rosa Marin' }, reason: 'Ill' },
    ])
    expect(appointment.reminders).toEqual([])
    expect((await rowOf(id)).remindAt).toBeNull()
    expect((await cancelAppointment(ada, { appointmentId: id })).changed).toBe(false)
    const back = await reinstateAppointment(rosa, { appointmentId: id })
    expect(back).toMatchObject({ changed: true, appointment: { status: 'confirmed', cancelled: null } })
    expect(await rowOf(id)).toEqual(before)
    expect(await kindsOf(contactId)).toEqual([
      'appointment.booked',
      'appointment.cancelled',
      'appointment.reinstated',
    ])
    expect(await effectsOf(id)).toHaveLength(3)
  })

  test('is not taken back once somebody else has the time, and then changes nothing', async () => {
    const calendar = await open()
    const { id } = await book(calendar)
    await cancelAppointment(rosa, { appointmentId: id, reason: 'Ill' })
    await book(calendar)
    const before = await rowOf(id)
    expect(await refused(reinstateAppointment(rosa, { appointmentId: id }))).toBe('appointment.taken')
    expect(await rowOf(id)).toEqual(before)
  })

  test('one that comes back to a class gets another seat where its own is taken', async () => {
    const calendar = await open({ capacity: 2 })
    const first = await book(calendar)
    await cancelAppointment(rosa, { appointmentId: first.id })
    await book(calendar)
    await reinstateAppointment(rosa, { appointmentId: first.id })
    expect((await rowOf(first.id)).seat).toBe(2)
    expect(await refused(book(calendar))).toBe('appointment.taken')
  })
})

describe('rescheduling', () => {
  test('moves time, colleague and reminders, and is moved back', async () => {
    const calendar = await open({}, 2)
    const contactId = await makeContact(migrator, workspace.id)
    const made = await book(calendar, { contactId, start: at('09:00', day(4)) })
    const [one, two] = calendar.staffIds
    const moved = await rescheduleAppointment(rosa, {
      appointmentId: made.id,
      start: at('15:30', day(6)),
      staffId: two ?? null,
      was: seen(made),
    })
    expect(moved).toMatchObject({ start: at('15:30', day(6)), staff: { id: two } })
    expect((await rowOf(made.id)).remindAt?.getTime()).toBe(Date.parse(moved.startsAt) - 24 * 60 * 60_000)
    const back = await rescheduleAppointment(rosa, {
      appointmentId: made.id,
      start: made.start,
      staffId: one ?? null,
      was: seen(moved),
    })
    expect(back).toEqual(made)
    expect(await kindsOf(contactId)).toEqual([
      'appointment.booked',
      'appointment.rescheduled',
      'appointment.rescheduled',
    ])
    expect(await effectsOf(made.id)).toHaveLength(3)
  })

  test('keeps who serves, may overlap its own old time, and changes nothing where nothing changes', async () => {
    const calendar = await open({ lengthMinutes: 60, bufferAfterMinutes: 30 }, 2)
    const contactId = await makeContact(migrator, workspace.id)
    const [, two] = calendar.staffIds
    const made = await book(calendar, { contactId, staffId: two ?? null })
    const was = seen(made)
    const later = await rescheduleAppointment(rosa, { appointmentId: made.id, start: at('10:00'), was })
    expect(later.staff?.id).toBe(two)
    await rescheduleAppointment(rosa, {
      appointmentId: made.id,
      start: at('10:00'),
      was: seen(later),
    })
    expect(await kindsOf(contactId)).toEqual(['appointment.booked', 'appointment.rescheduled'])
  })

  test('to a taken time is refused, and so is one that was moved meanwhile', async () => {
    const calendar = await open()
    const [one, other] = [await book(calendar), await book(calendar, { start: at('10:00') })]
    const move = (time: string, was: AppointmentView) =>
      refused(rescheduleAppointment(rosa, { appointmentId: one.id, start: at(time), was: seen(was) }))
    expect(await move('10:00', one)).toBe('appointment.taken')
    expect(await move('12:00', other)).toBe('field.changedMeanwhile')
    await cancelAppointment(rosa, { appointmentId: one.id })
    expect(await move('12:00', one)).toBe('appointment.cancelled')
  })

  test('is refused where somebody else serves by now', async () => {
    const calendar = await open({}, 2)
    const [one, two] = calendar.staffIds
    const made = await book(calendar, { staffId: one ?? null })
    const move = (time: string, staffId: string | undefined) =>
      rescheduleAppointment(rosa, {
        appointmentId: made.id,
        start: at(time),
        staffId: staffId ?? null,
        was: seen(made),
      })
    await move(made.start.time, two)
    expect(await refused(move('12:00', one))).toBe('field.changedMeanwhile')
    expect((await rowOf(made.id)).staffId).toBe(two)
  })
})

describe('how it went', () => {
  test('is said once it has begun, and taken back', async () => {
    const calendar = await open()
    const ahead = await book(calendar)
    expect(await refused(markAppointment(rosa, { appointmentId: ahead.id, as: 'showed' }))).toBe(
      'appointment.notBegun',
    )
    const contactId = await makeContact(migrator, workspace.id)
    const start = at('08:15', day(-2))
    const { id } = await book(calendar, { contactId, start, isOutsideHours: true }, ada)
    const marked = await markAppointment(rosa, { appointmentId: id, as: 'no_show' })
    expect(marked.appointment.status).toBe('no_show')
    expect((await markAppointment(rosa, { appointmentId: id, as: 'no_show' })).changed).toBe(false)
    expect(await refused(cancelAppointment(rosa, { appointmentId: id }))).toBe('appointment.marked')
    await markAppointment(rosa, { appointmentId: id, as: 'confirmed' })
    await markAppointment(rosa, { appointmentId: id, as: 'showed' })
    expect(await kindsOf(contactId)).toEqual([
      'appointment.booked',
      'appointment.noShow',
      'appointment.unmarked',
      'appointment.showed',
    ])
  })
})

describe('editing', () => {
  test('writes what the patch names, and refuses to overwrite what it did not see', async () => {
    const calendar = await open()
    const contactId = await makeContact(migrator, workspace.id)
    const emailId = uuidv7()
    await migrator.insert(contactEmails).values({
      id: emailId,
      workspaceId: workspace.id,
      contactId,
      address: 'home@example.com',
      isPrimary: true,
      createdAt: new Date(),
    })
    const { id: appointmentId } = await book(calendar, { contactId })
    const edit = (patch: object, was: object, ctx = rosa) =>
      editAppointment(ctx, { appointmentId, patch, was })
    expect(await edit({ notes: 'Ramp', emailId }, { notes: null, emailId: null })).toMatchObject({
      notes: 'Ramp',
      emailId,
    })
    await edit({ notes: 'Ramp' }, { notes: null })
    expect(await kindsOf(contactId)).toEqual(['appointment.booked', 'appointment.edited'])
    await expect(edit({ notes: 'Lift' }, { notes: null }, ada)).rejects.toMatchObject({
      conflict: { field: 'notes', current: 'Ramp', changedBy: 'Rosa Marin' },
    })
    expect(await refused(edit({ phoneId: uuidv7() }, { phoneId: null }))).toBe(
      'appointment.pointNotOfContact',
    )
  })
})
