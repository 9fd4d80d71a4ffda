import type { CreateCalendar, EditCalendar } from '@dossier/contracts/calendars/inputs'
import { auditEntries, calendars } from '@dossier/db/schema'
import { makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { calendarInput, contextOf } from '../testing/index.ts'
import { createCalendar, deleteCalendar, editCalendar, listCalendars, restoreCalendar } from './index.ts'

const database = await testDatabase()
const { migrator } = database
const workspace = await makeWorkspace(migrator)
const other = await makeWorkspace(migrator, 'Northside Plumbing')
const { owner, admin, member, readonly } = workspace.staff
const ada = contextOf(database.app, workspace, owner)
const jun = contextOf(database.app, workspace, admin)
const rosa = contextOf(database.app, workspace, member)
const ray = contextOf(database.app, workspace, readonly)
const bob = contextOf(database.app, other, other.staff.owner)

const usual = (more: Partial<CreateCalendar> = {}) => calendarInput(owner, more)
const add = (more: Partial<CreateCalendar> = {}) => createCalendar(ada, usual(more))
const namesOf = async (ctx = ada) => (await listCalendars(ctx)).calendars.map(({ name }) => name)
const actsOn = async (calendarId: string) => {
  const rows = await migrator
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, calendarId))
    .orderBy(auditEntries.at, auditEntries.id)
  return rows.map(({ act }) => act.replace('calendar.', '')).join(' ')
}

describe('a calendar', () => {
  test('is listed as it was created, its people by name and its hours in their order', async () => {
    const calendar = await add({
      name: '  Whitening ',
      location: '   ',
      staffIds: [member.staffId, owner.staffId, member.staffId],
      hours: [
        { weekday: 7, from: '20:00', to: '24:00' },
        { weekday: 2, from: '13:00', to: '17:30' },
        { weekday: 2, from: '09:00', to: '13:00' },
      ],
    })
    const { calendarId: _, staffIds: __, ...given } = usual()
    expect(calendar).toEqual({
      ...given,
      id: calendar.id,
      location: null,
      staff: [
        { id: owner.staffId, name: 'Ada Owens' },
        { id: member.staffId, name: 'Rosa Marin' },
      ],
      hours: [
        { weekday: 2, from: '09:00', to: '13:00' },
        { weekday: 2, from: '13:00', to: '17:30' },
        { weekday: 7, from: '20:00', to: '24:00' },
      ],
    })
    expect((await listCalendars(ray)).calendars).toContainEqual(calendar)
    expect(await actsOn(calendar.id)).toBe('created')
  })

  test('stands on the list by its name, and in no other workspace', async () => {
    for (const name of ['Öl check', 'zoom', 'Oath']) await add({ name })
    const names = await namesOf()
    expect(names.filter((name) => ['Öl check', 'zoom', 'Oath'].includes(name))).toEqual([
      'Oath',
      'Öl check',
      'zoom',
    ])
    expect(await namesOf(bob)).toEqual([])
  })

  test('created twice with one id is there once; the id of another is refused', async () => {
    const input = usual({ name: 'Once', staffIds: [owner.staffId, member.staffId] })
    const calendar = await createCalendar(ada, input)
    const reordered = { ...input, staffIds: [member.staffId, owner.staffId, owner.staffId] }
    expect(await createCalendar(ada, reordered)).toEqual(calendar)
    const others: Partial<CreateCalendar>[] = [
      { kind: 'meeting' },
      { name: 'Twice' },
      { location: null },
      { timeZone: 'Europe/Paris' },
      { lengthMinutes: 45 },
      { bufferBeforeMinutes: 0 },
      { bufferAfterMinutes: 0 },
      { capacity: 2 },
      { staffIds: [owner.staffId] },
      { hours: [] },
    ]
    for (const changed of others)
      await expect(createCalendar(ada, { ...input, ...changed })).rejects.toMatchObject({
        reason: 'id.taken',
      })
    expect((await namesOf()).filter((name) => name === 'Once')).toHaveLength(1)
    expect(await actsOn(calendar.id)).toBe('created')
  })

  test.each<[string, Partial<CreateCalendar>, string, string]>([
    ['no name', { name: ' ' }, 'name', 'text.required'],
    ['a zone that is none', { timeZone: 'Mars/Base' }, 'timeZone', 'timeZone.invalid'],
    ['a length of a moment', { lengthMinutes: 4 }, 'lengthMinutes', 'number.tooSmall'],
    ['a length of more than a day', { lengthMinutes: 1_441 }, 'lengthMinutes', 'number.tooLarge'],
    ['half a minute', { lengthMinutes: 30.5 }, 'lengthMinutes', 'number.invalid'],
    ['a buffer below nothing', { bufferBeforeMinutes: -1 }, 'bufferBeforeMinutes', 'number.tooSmall'],
    ['a buffer of half a day', { bufferAfterMinutes: 720 }, 'bufferAfterMinutes', 'number.tooLarge'],
    ['room for nobody', { capacity: 0 }, 'capacity', 'number.tooSmall'],
    ['room for a crowd', { capacity: 101 }, 'capacity', 'number.tooLarge'],
    ['nobody who can be booked', { staffIds: [] }, 'staffIds', 'calendar.staffRequired'],
    ['somebody unknown', { staffIds: [owner.staffId, uuidv7()] }, 'staffIds', 'staff.unknown'],
    ['somebody of another workspace', { staffIds: [other.staff.owner.staffId] }, 'staffIds', 'staff.unknown'],
    [
      'hours that end before they begin',
      { hours: [{ weekday: 1, from: '17:00', to: '09:00' }] },
      'hours.0.to',
      'hours.endFirst',
    ],
    [
      'hours of no length',
      { hours: [{ weekday: 1, from: '09:00', to: '09:00' }] },
      'hours.0.to',
      'hours.endFirst',
    ],
    [
      'a time that is none',
      { hours: [{ weekday: 1, from: '9', to: '24:01' }] },
      'hours.0.from',
      'time.invalid',
    ],
    [
      'hours that overlap',
      {
        hours: [
          { weekday: 3, from: '09:00', to: '12:00' },
          { weekday: 4, from: '11:00', to: '13:00' },
          { weekday: 3, from: '11:59', to: '13:00' },
        ],
      },
      'hours',
      'hours.overlap',
    ],
    [
      'more hours than a week is divided into',
      {
        hours: Array.from({ length: 51 }, (_, n) => {
          const at = (minutes: number) => `${String(n % 24).padStart(2, '0')}:${minutes}`
          return { weekday: n < 24 ? 1 : n < 48 ? 2 : 3, from: at(10), to: at(20) } as const
        }),
      },
      'hours',
      'hours.tooMany',
    ],
  ])('is refused with %s', async (_, more, field, reason) => {
    const input = usual(more)
    await expect(createCalendar(ada, input)).rejects.toMatchObject({
      code: 'invalid',
      fields: expect.arrayContaining([{ field, reason }]),
    })
    expect(await migrator.$count(calendars, eq(calendars.id, input.calendarId))).toBe(0)
  })

  test('is created, changed, deleted and restored by those who may change settings, seen by all', async () => {
    const { id: calendarId, name } = await add()
    for (const ctx of [rosa, ray]) {
      const refused = { code: 'not_allowed', reason: 'rights.settingsWrite' }
      await expect(createCalendar(ctx, usual())).rejects.toMatchObject(refused)
      await expect(
        editCalendar(ctx, { calendarId, patch: { name: 'x' }, was: { name } }),
      ).rejects.toMatchObject(refused)
      await expect(deleteCalendar(ctx, { calendarId })).rejects.toMatchObject(refused)
      await expect(restoreCalendar(ctx, { calendarId })).rejects.toMatchObject(refused)
      expect(await namesOf(ctx)).toContain(name)
    }
    expect(await actsOn(calendarId)).toBe('created')
  })

  test('of another workspace is answered like one that nobody has', async () => {
    const { id, name } = await add()
    for (const calendarId of [id, uuidv7()]) {
      const missing = { code: 'not_found', reason: 'calendar.notFound' }
      await expect(
        editCalendar(bob, { calendarId, patch: { name: 'x' }, was: { name } }),
      ).rejects.toMatchObject(missing)
      await expect(deleteCalendar(bob, { calendarId })).rejects.toMatchObject(missing)
      await expect(restoreCalendar(bob, { calendarId })).rejects.toMatchObject(missing)
    }
  })
})

describe('an edit of a calendar', () => {
  test('writes only what it is given', async () => {
    const calendar = await add()
    const edited = await editCalendar(jun, {
      calendarId: calendar.id,
      patch: { lengthMinutes: 90, location: null },
      was: { lengthMinutes: 60, location: 'Room 2' },
    })
    expect(edited).toEqual({ ...calendar, lengthMinutes: 90, location: null })
    const staffed = await editCalendar(jun, {
      calendarId: calendar.id,
      patch: { staffIds: [member.staffId], hours: [{ weekday: 5, from: '10:00', to: '24:00' }] },
      was: { staffIds: [owner.staffId], hours: calendar.hours },
    })
    expect(staffed).toEqual({
      ...edited,
      staff: [{ id: member.staffId, name: 'Rosa Marin' }],
      hours: [{ weekday: 5, from: '10:00', to: '24:00' }],
    })
    const [entry] = await migrator
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, calendar.id))
      .orderBy(auditEntries.at, auditEntries.id)
      .offset(1)
    expect(entry).toMatchObject({
      act: 'calendar.edited',
      before: { lengthMinutes: 60, location: 'Room 2' },
      after: { lengthMinutes: 90, location: null },
    })
  })

  test.each<[string, EditCalendar['patch'], EditCalendar['patch'], string]>([
    ['the name', { name: 'Bleaching' }, { name: 'Polish' }, 'Bleaching'],
    ['the length', { lengthMinutes: 90 }, { lengthMinutes: 30 }, '90'],
    ['the place', { location: null }, { location: 'Room 3' }, ''],
    [
      'who can be booked',
      { staffIds: [admin.staffId, member.staffId] },
      { staffIds: [member.staffId] },
      'Jun Kim, Rosa Marin',
    ],
    ['the hours', { hours: [{ weekday: 2, from: '08:00', to: '12:00' }] }, { hours: [] }, '2 08:00–12:00'],
  ])('of %s that was changed meanwhile is refused, with what it is now', async (_, first, second, now) => {
    const calendar = await add()
    const { staff, id: calendarId, kind: __, ...fields } = calendar
    const was = { ...fields, staffIds: staff.map(({ id }) => id) }
    const changed = await editCalendar(jun, { calendarId, patch: first, was })
    const [field] = Object.keys(first)
    await expect(editCalendar(ada, { calendarId, patch: second, was })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'field.changedMeanwhile',
      conflict: { field, current: now === '' ? null : now },
    })
    // What nobody else touched, and what is so already, is no conflict.
    expect(await editCalendar(ada, { calendarId, patch: { ...first, capacity: 3 }, was })).toEqual({
      ...changed,
      capacity: 3,
    })
  })

  test('that changes nothing leaves no trace, whatever order its parts are in', async () => {
    const hours = [
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 1, from: '13:00', to: '17:00' },
    ] as const
    const calendar = await add({ staffIds: [owner.staffId, member.staffId], hours: [...hours] })
    const patch = {
      name: ` ${calendar.name} `,
      staffIds: [member.staffId, owner.staffId],
      hours: hours.toReversed(),
    }
    expect(await editCalendar(ada, { calendarId: calendar.id, patch, was: {} })).toEqual(calendar)
    expect(await actsOn(calendar.id)).toBe('created')
  })

  test('is refused as a creation would be, and names the field', async () => {
    const calendar = await add()
    const edit = (patch: EditCalendar['patch']) =>
      editCalendar(ada, { calendarId: calendar.id, patch, was: { staffIds: [owner.staffId] } })
    await expect(edit({ staffIds: [other.staff.owner.staffId] })).rejects.toMatchObject({
      fields: [{ field: 'patch.staffIds', reason: 'staff.unknown' }],
    })
    await expect(edit({ staffIds: [] })).rejects.toMatchObject({
      fields: [{ field: 'patch.staffIds', reason: 'calendar.staffRequired' }],
    })
    expect((await listCalendars(ada)).calendars).toContainEqual(calendar)
  })
})
