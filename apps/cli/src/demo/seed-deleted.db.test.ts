import { listDeletedContacts } from '@dossier/core/deletion'
import { systemContext } from '@dossier/core/context'
import { testDatabase } from '@dossier/db/testing'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { deletedPeople } from './deleted-people.ts'
import { demoWorkspaces } from './demo-workspaces.ts'
import { seedDeleted } from './seed-deleted.ts'
import { seedWorkspaces } from './seed-workspaces.ts'

const { migrator, app } = await testDatabase()

test('the demo begins with deleted contacts: one nearly due, one held, each waiting for a run', async () => {
  await seedWorkspaces(migrator, new Date())
  await seedDeleted(migrator)
  const ctx = systemContext(app, demoWorkspaces[0]?.id ?? '', { info() {}, warn() {}, error() {} })
  const { contacts } = await listDeletedContacts(ctx, {})
  expect(contacts).toHaveLength(deletedPeople.length)
  expect(new Set(contacts.map(({ deletedBy }) => deletedBy))).toEqual(
    new Set(['Ada Owens', 'Jun Kim', 'Rosa Marin']),
  )
  expect(contacts.some(({ reason }) => reason === null)).toBe(true)
  expect(contacts.filter(({ hold }) => hold)).toMatchObject([{ name: 'Grace Whitfield' }])

  const [soonest, ...others] = contacts
  const leftMs = Date.parse(soonest?.purgeAfter ?? '') - Date.now()
  expect(soonest?.name).toBe('Beatriz Coelho')
  expect(leftMs).toBeGreaterThan(60_000)
  expect(leftMs).toBeLessThanOrEqual(180_000)
  for (const { deletedAt, purgeAfter } of others)
    expect(Date.parse(purgeAfter) - Date.parse(deletedAt)).toBe(60 * 24 * 60 * 60 * 1000)

  const { rows } = await migrator.execute<{ count: number }>(sql`
    select count(distinct entity_id)::int as count from outbox
    where workflow = 'purgeContact' and done_at is null`)
  expect(rows).toEqual([{ count: deletedPeople.length }])
})
