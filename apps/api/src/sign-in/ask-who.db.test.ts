import { testDatabase } from '@dossier/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { errorOf } from '../testing/error-of.ts'
import { makeWorld, type World } from '../testing/make-world.ts'
import { type Api, startApi } from '../testing/start-api.ts'

const database = await testDatabase()
let api: Api
let world: World
let cookie: string

beforeAll(async () => {
  api = await startApi(database)
  world = await makeWorld(database, api)
})
beforeEach(async () => {
  cookie = await api.cookieOf(world.workspace.staff.owner)
})
afterAll(() => api.stop())

const from = (staffId: string) => ({ cookie, 'x-dossier-staff': staffId })

describe('a request from a screen', () => {
  test.each<[string, () => unknown]>([
    ['/trpc/contacts.edit', () => ({ ...world, field: 'firstName', value: 'Bea', was: 'Amara' })],
    ['/trpc/tags.list', () => ''],
    ['/trpc/contacts.record', () => ({ contactId: world.contactId })],
    ['/api/contacts/export', () => ({ contactId: world.contactId })],
    ['/api/auth/revoke-other-sessions', () => ({})],
    ['/api/auth/sign-out', () => ({})],
  ])('to %s is refused where it shows somebody else, and answered where it does not', async (path, input) => {
    const { member, owner } = world.workspace.staff
    const { workspace: _, ctx: __, ...plain } = Object(input()) as Partial<World>
    const body = input() === '' ? '' : plain
    for (const staffId of [member.staffId, 'nobody', '']) {
      const answer = await api.post(path, body, from(staffId))
      expect((await errorOf(answer)).data).toMatchObject({
        httpStatus: 401,
        code: 'signed_out',
        reason: 'auth.otherPerson',
      })
    }
    expect((await api.post(path, body, from(owner.staffId))).status).toBe(200)
  })

  test('that shows nobody, like a program’s, is answered', async () => {
    expect((await api.post('/trpc/tags.list', '', { cookie })).status).toBe(200)
  })

  test('of somebody signed out meanwhile is answered so, whoever it shows', async () => {
    const answer = await api.post('/trpc/tags.list', '', { ...from(world.staffId), cookie: '' })
    expect((await errorOf(answer)).data.reason).toBe('auth.signedOut')
  })
})
