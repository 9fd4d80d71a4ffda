import { getRecord } from '@dossier/core/record'
import { listMyTasks } from '@dossier/core/tasks'
import { listNotifications } from '@dossier/core/notifications'
import { testDatabase } from '@dossier/db/testing'
import { expect, test } from 'vitest'
import { actingAs } from './acting-as.ts'
import { createChance } from './chance.ts'
import { demoWorkspaces } from './demo-workspaces.ts'
import { fixtureContacts } from './fixture-contacts.ts'
import { createIdMaker } from './ids.ts'
import { seedContacts } from './seed-contacts.ts'
import { seedDomains } from './seed-domains.ts'
import { seedWorkspaces } from './seed-workspaces.ts'

const { migrator, app } = await testDatabase()

test('the demo begins with somebody who opted out of SMS, and with tasks overdue, due today, to come and done, for everybody who works', async () => {
  const [workspace] = demoWorkspaces
  if (!workspace) expect.fail('no workspace')
  const now = new Date()
  await seedWorkspaces(migrator, now)
  await seedContacts({ db: migrator, workspace, from: 0, to: 30, now, onProgress: () => undefined })
  await seedDomains(migrator, now)
  const as = actingAs({ db: app, workspace, newId: createIdMaker(createChance(1, 2, 3)) })
  const { timeZone } = workspace.settings
  const mine = (role: 'owner' | 'member', group: 'overdue' | 'today' | 'upcoming' | 'done') =>
    listMyTasks(as(role, now), { group, timeZone })
  for (const group of ['overdue', 'today', 'upcoming'] as const)
    expect([group, (await mine('owner', group)).tasks.length]).not.toEqual([group, 0])
  expect((await mine('member', 'overdue')).tasks.length).toBeGreaterThan(0)
  expect((await mine('member', 'done')).tasks.length).toBeGreaterThan(0)
  const amara = await getRecord(as('owner', now), { contactId: fixtureContacts.amaraOkafor.id })
  expect(amara.doNotDisturb).toMatchObject([{ channel: 'sms', status: 'permanent', setBy: 'contact' }])
  const { notifications } = await listNotifications(as('member', now), {})
  expect(notifications.map(({ kind }) => kind)).toContain('taskOverdue')
})
