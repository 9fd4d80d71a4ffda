import { testDatabase } from '@dossier/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleOf } from './testing/example-inputs.ts'
import { makeWorld } from './testing/make-world.ts'
import { procedures } from './testing/router-inputs.ts'
import { type Api, startApi } from './testing/start-api.ts'

const database = await testDatabase()
let api: Api

beforeAll(async () => {
  api = await startApi(database)
})
afterAll(() => api.stop())

/** What must have happened before there is anything to change. */
const precededBy: Record<string, string> = {
  'notes.restore': 'notes.delete',
  'tasks.restore': 'tasks.delete',
  'calendars.restore': 'calendars.delete',
  'timeline.restoreActivity': 'timeline.deleteActivity',
}
/** What only a colleague has anything of, with an input that means all of it. */
const byMember: Record<string, unknown> = { 'notifications.read': { ids: null } }

test.each(procedures.filter(({ type }) => type === 'mutation'))(
  '$path leaves an audit entry, and by it is live',
  async ({ path }) => {
    const world = await makeWorld(database, api)
    const { owner, member } = world.workspace.staff
    const cookie = await api.cookieOf(path in byMember ? member : owner)
    const act = async (what: string) => {
      const answer = await api.post(`/trpc/${what}`, byMember[what] ?? exampleOf(what, world) ?? '', {
        cookie,
      })
      expect([what, answer.status]).toEqual([what, 200])
    }
    const count = async () => {
      const text = 'select count(*)::int as count from audit_entries where workspace_id = $1'
      const { rows } = await database.migrator.$client.query<{ count: number }>(text, [world.workspace.id])
      return rows[0]?.count ?? 0
    }
    const first = precededBy[path]
    if (first !== undefined) await act(first)
    const before = await count()
    await act(path)
    expect([path, (await count()) > before]).toEqual([path, true])
  },
)
