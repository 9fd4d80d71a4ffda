import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inTransaction } from './in-transaction.ts'
import { runLast } from './run-prepared.ts'
import { contacts } from './schema/index.ts'
import { makeContact, makeWorkspace, testDatabase } from './testing/index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)

test('what fails half-way leaves nothing behind', async () => {
  const contactId = await makeContact(database.migrator, workspace.id, { jobTitle: 'Painter' })
  await expect(
    inTransaction(database.app, workspace.id, async (tx) => {
      await tx.update(contacts).set({ jobTitle: 'Sculptor' }).where(sql`id = ${contactId}`)
      throw new Error('half-way')
    }),
  ).rejects.toThrow('half-way')
  const [contact] = await database.migrator.select().from(contacts).where(sql`id = ${contactId}`)
  expect(contact?.jobTitle).toBe('Painter')
})

test('what is sent with the commit fails the whole, as what is sent before does', async () => {
  const contactId = await makeContact(database.migrator, workspace.id, { jobTitle: 'Painter' })
  const born = (day: string) => ({
    name: 'born',
    text: 'update contacts set date_of_birth = $1 where id = $2',
    values: [day, contactId],
  })
  const stored = () => database.migrator.select().from(contacts).where(sql`id = ${contactId}`)
  await expect(
    inTransaction(database.app, workspace.id, async (tx) => {
      await tx.update(contacts).set({ jobTitle: 'Sculptor' }).where(sql`id = ${contactId}`)
      runLast(tx, born('1990-01-01'))
      runLast(tx, born('no day'))
    }),
  ).rejects.toMatchObject({ code: '22007' })
  expect(await stored()).toMatchObject([{ jobTitle: 'Painter', dateOfBirth: null }])
  await inTransaction(database.app, workspace.id, async (tx) => runLast(tx, born('1990-01-01')))
  expect(await stored()).toMatchObject([{ dateOfBirth: '1990-01-01' }])
})

test('connections that break under a statement neither end the process nor use up the pool', async () => {
  const most = database.app.$client.options.max
  for (let broken = 0; broken <= most; broken += 1)
    await expect(
      inTransaction(database.app, workspace.id, (tx) =>
        tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`),
      ),
    ).rejects.toMatchObject({ cause: { code: '57P01' } })
  const { rows } = await inTransaction(database.app, workspace.id, (tx) => tx.execute(sql`select 1 as alive`))
  expect(rows).toEqual([{ alive: 1 }])
})

test('the binding to a workspace ends with its transaction', async () => {
  await inTransaction(database.app, workspace.id, (tx) => tx.select().from(contacts))
  const { rows } = await database.app.execute(sql`select current_workspace() as workspace`)
  expect(rows).toEqual([{ workspace: null }])
})

test('what keeps a transaction from opening is thrown as it is, and nothing of the work is done', async () => {
  const contactId = await makeContact(database.migrator, workspace.id, { jobTitle: 'Painter' })
  await expect(
    inTransaction(database.app, `${workspace.id}\0`, (tx) =>
      tx.update(contacts).set({ jobTitle: 'Sculptor' }).where(sql`id = ${contactId}`),
    ),
  ).rejects.toMatchObject({ code: '22021' })
  const [contact] = await database.migrator.select().from(contacts).where(sql`id = ${contactId}`)
  expect(contact?.jobTitle).toBe('Painter')
})

test('the first statement already sees the workspace, and no other', async () => {
  const other = await makeWorkspace(database.migrator, 'Northside Plumbing')
  for (const { id } of [workspace, other]) await makeContact(database.migrator, id, { jobTitle: 'Plumber' })
  for (const { id } of [workspace, other]) {
    const seen = await inTransaction(database.app, id, (tx) => tx.select().from(contacts))
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.every(({ workspaceId }) => workspaceId === id)).toBe(true)
  }
})
