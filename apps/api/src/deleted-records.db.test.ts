import { createContact } from '@dossier/core/contacts'
import { deleteContacts, holdContact } from '@dossier/core/deletion'
import { testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentsOf } from './testing/contents-of.ts'
import { errorOf } from './testing/error-of.ts'
import { exampleOf } from './testing/example-inputs.ts'
import { leavesOf } from './testing/leaves.ts'
import { makeWorld, type World } from './testing/make-world.ts'
import { type Procedure, procedures } from './testing/router-inputs.ts'
import { type Api, startApi } from './testing/start-api.ts'

const database = await testDatabase()
let api: Api
/** In each the contact is deleted with all that hangs on it; nothing asked here may change that. */
const worlds: Record<string, World> = {}

beforeAll(async () => {
  api = await startApi(database)
  for (const name of ['deleted', 'held']) {
    const world = await makeWorld(database, api)
    const { ctx, contactId } = world
    await deleteContacts(ctx, { contactIds: [contactId] })
    if (name === 'held') await holdContact(ctx, { contactId, reason: 'Court order 15' })
    worlds[name] = world
  }
})
afterAll(() => api.stop())

/** The contact's id and those of all that hangs on it. */
const idsOf = (world: World): unknown[] => [
  ...[world.contactId, world.emailId, world.phoneId, world.noteId, world.taskId, world.doneTaskId],
  ...[world.activityId, world.entryId, world.failedMailId],
]

const asksForARecord = (path: string, world: World): boolean =>
  leavesOf(exampleOf(path, world)).some(({ value }) => idsOf(world).includes(value))

/** Whose purpose is what is deleted. */
const forDeleted = [
  ...['deletions.get', 'deletions.explain', 'deletions.restore', 'deletions.hold', 'deletions.release'],
  ...['deletions.purgeNow', 'deletions.eraseOnRequest', 'deletions.erasure'],
]
/** That take no id of a contact or of what hangs on one. */
const forNoRecord = [
  ...['signIn.options', 'session.me', 'staff.list', 'background.state', 'background.work'],
  'channels.state',
  ...['contacts.list', 'contacts.count', 'contacts.duplicates', 'contacts.create'],
  ...['contactTypes.list', 'contactTypes.uses', 'contactTypes.create', 'contactTypes.rename'],
  ...['contactTypes.order', 'contactTypes.delete'],
  ...['deletions.list', 'deletions.erasures', 'deletions.retention', 'deletions.retentionEffect'],
  ...['deletions.changeRetention', 'notifications.list', 'notifications.read'],
  ...['tags.list', 'tags.uses', 'tags.create', 'tags.recolor', 'tags.rename', 'tags.merge', 'tags.delete'],
  'tasks.mine',
]
const forRecords = procedures.filter(({ path }) => ![...forDeleted, ...forNoRecord].includes(path))

test.each(procedures)('$path asks for a record where it is not listed otherwise', ({ path }) => {
  const world = worlds['deleted'] ?? expect.fail('no world')
  expect([path, asksForARecord(path, world)]).toEqual([path, forRecords.some((one) => one.path === path)])
})

/** The same question about ids that nobody ever gave. */
const withMissing = (input: unknown, world: World): unknown => {
  const missing = new Map(idsOf(world).map((id) => [id, uuidv7()]))
  return JSON.parse(JSON.stringify(input), (_, value: unknown) => missing.get(value) ?? value)
}

describe.each(['deleted', 'held'])('of a contact that is %s', (name) => {
  test.each(forRecords)('$path finds nothing', async ({ path }: Procedure) => {
    const world = worlds[name] ?? expect.fail('no world')
    const before = await contentsOf(database, world)
    const cookie = await api.cookieOf(world.workspace.staff.owner)
    const input = exampleOf(path, world)
    const ask = async (asked: unknown) => {
      const answer = await api.post(`/trpc/${path}`, asked ?? '', { cookie })
      const { code, reason } = (await errorOf(answer)).data
      return [path, answer.status, code, reason]
    }
    const answer = await ask(input)
    expect(answer.slice(0, 3)).toEqual([path, 404, 'not_found'])
    expect(answer).toEqual(await ask(withMissing(input, world)))
    expect(await contentsOf(database, world)).toEqual(before)
  })

  test('no permalink leads to an entry', async () => {
    const world = worlds[name] ?? expect.fail('no world')
    const cookie = await api.cookieOf(world.workspace.staff.owner)
    const { contactId, entryId } = world
    for (const around of [entryId, uuidv7()]) {
      const answer = await api.post('/trpc/timeline.list', { contactId, around }, { cookie })
      expect((await errorOf(answer)).data).toMatchObject({ code: 'not_found', reason: 'entry.notFound' })
    }
  })
})

/** The example's lists of contacts, with one more contact in each. */
const withAnother = (input: unknown, contactId: string, another: string): unknown => {
  const text = JSON.stringify(input)
  return JSON.parse(text, (_, value: unknown) =>
    Array.isArray(value) && JSON.stringify(value).includes(contactId)
      ? [...value, JSON.parse(JSON.stringify(value[0]).replace(contactId, another))]
      : value,
  )
}
const forMany = ['contacts.changeOwners', 'deletions.delete', 'tags.addToMany', 'tags.removeFromMany']

test.each(forRecords)('$path names what is deleted among many', async ({ path }) => {
  const world = worlds['deleted'] ?? expect.fail('no world')
  const another = uuidv7()
  const input = withAnother(exampleOf(path, world), world.contactId, another)
  const isForMany = JSON.stringify(input).includes(another)
  expect([path, isForMany]).toEqual([path, forMany.includes(path)])
  if (!isForMany) return
  await createContact(world.ctx, { contactId: another, firstName: 'Dora' })
  const cookie = await api.cookieOf(world.workspace.staff.owner)
  const answer = await api.post(`/trpc/${path}`, input, { cookie })
  expect([path, answer.status]).toEqual([path, 200])
  // The answer of tRPC holds what the verb answered.
  const { data } = ((await answer.json()) as { result: { data: Record<string, unknown> } }).result
  const { goneIds, missing, ...rest } = data
  expect([path, goneIds ?? missing]).toEqual([path, path === 'deletions.delete' ? 1 : [world.contactId]])
  expect(JSON.stringify(rest)).not.toContain(world.contactId)
})
