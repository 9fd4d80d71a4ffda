import { getRecord } from '@dossier/core/record'
import type { AppointmentGroup } from '@dossier/contracts/appointments/values'
import type { Role } from '@dossier/contracts/rights'
import { listAppointments } from '@dossier/core/appointments'
import { listCalendars } from '@dossier/core/calendars'
import { listMyTasks } from '@dossier/core/tasks'
import { listNotifications } from '@dossier/core/notifications'
import { appointments } from '@dossier/db/schema'
import { testDatabase } from '@dossier/db/testing'
import { beforeAll, expect, test } from 'vitest'
import { actingAs } from './acting-as.ts'
import { createChance } from './chance.ts'
import { type DemoWorkspace, demoWorkspaces } from './demo-workspaces.ts'
import { fixtureContacts } from './fixture-contacts.ts'
import { createIdMaker } from './ids.ts'
import { seedContacts } from './seed-contacts.ts'
import { seedDomains } from './seed-domains.ts'
import { seedWorkspaces } from './seed-workspaces.ts'

const { migrator, app } = await testDatabase()

const now = new Date()
const at = (workspace: DemoWorkspace | undefined) => {
  if (!workspace) expect.fail('no workspace')
  const as = actingAs({ db: app, workspace, newId: createIdMaker(createChance(1, 2, 3)) })
  return { workspace, as: (role: Role) => as(role, now) }
}
const [harbour, northside] = [at(demoWorkspaces[0]), at(demoWorkspaces[1])]

beforeAll(async () => {
  await seedWorkspaces(migrator, now)
  await seedContacts({
    ...{ db: migrator, workspace: harbour.workspace, from: 0, to: 30, now },
    onProgress: () => undefined,
  })
  await seedDomains(migrator, now)
})

test('the demo begins with tasks overdue, due today, to come and done, for everybody who works', async () => {
  const { timeZone } = harbour.workspace.settings
  const mine = (role: 'owner' | 'member', group: 'overdue' | 'today' | 'upcoming' | 'done') =>
    listMyTasks(harbour.as(role), { group, timeZone })
  for (const group of ['overdue', 'today', 'upcoming'] as const)
    expect([group, (await mine('owner', group)).tasks.length]).not.toEqual([group, 0])
  expect((await mine('member', 'overdue')).tasks.length).toBeGreaterThan(0)
  expect((await mine('member', 'done')).tasks.length).toBeGreaterThan(0)
  const { notifications } = await listNotifications(harbour.as('member'), {})
  expect(notifications.map(({ kind }) => kind)).toContain('taskOverdue')
})

test('somebody opted out of SMS', async () => {
  const { id: contactId } = fixtureContacts.amaraOkafor
  expect((await getRecord(harbour.as('owner'), { contactId })).doNotDisturb).toMatchObject([
    { channel: 'sms', status: 'permanent', setBy: 'contact' },
  ])
})

test('a meeting and services can be booked, in both workspaces', async () => {
  const of = async ({ as }: typeof harbour) =>
    (await listCalendars(as('readonly'))).calendars.map(
      ({ kind, name, staff }) => `${kind} ${name} ${staff.length}`,
    )
  expect(await of(harbour)).toEqual([
    'service Check-up 2',
    'service Cleaning 1',
    'meeting Consultation 2',
    'service Whitening 2',
  ])
  expect(await of(northside)).toEqual([
    'service Boiler service 2',
    'service Leak repair 1',
    'meeting Site visit 2',
  ])
})

test('one contact has appointments of each kind, and others have some of last week and of next', async () => {
  const of = async (contactId: string, group: AppointmentGroup) =>
    (await listAppointments(harbour.as('readonly'), { contactId, group })).appointments
  const { id } = fixtureContacts.amaraOkafor
  const past = await of(id, 'past')
  expect(past.map(({ status }) => status).toSorted()).toEqual(['no_show', 'showed'])
  expect(await of(id, 'cancelled')).toMatchObject([{ cancelled: { reason: 'Was ill' } }])
  const upcoming = await of(id, 'upcoming')
  expect(upcoming).toMatchObject([{ calendar: { name: 'Whitening' }, isOutsideHours: false }])
  const week = 7 * 24 * 60 * 60 * 1000
  for (const { startsAt } of [...past, ...upcoming])
    expect(Math.abs(Date.parse(startsAt) - now.getTime())).toBeLessThan(1.2 * week)
  const booked = await migrator.select().from(appointments)
  expect(new Set(booked.map(({ contactId }) => contactId)).size).toBeGreaterThan(20)
})

test('one reminder is due three minutes after the demo began', async () => {
  const { id: contactId } = fixtureContacts.accents
  const { appointments: all } = await listAppointments(harbour.as('readonly'), { contactId })
  expect(all).toMatchObject([{ isOutsideHours: true, reminders: [{ offsetMinutes: 60, state: 'planned' }] }])
  const inMinutes = (Date.parse(all[0]?.reminders[0]?.plannedAt ?? '') - now.getTime()) / 60_000
  expect(inMinutes).toBeGreaterThanOrEqual(3)
  expect(inMinutes).toBeLessThan(6)
})
