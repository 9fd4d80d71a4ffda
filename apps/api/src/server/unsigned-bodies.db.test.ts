import { makeWorkspace, testDatabase } from '@dossier/db/testing'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, startApi, startApiForTest } from '../testing/start-api.ts'

const database = await testDatabase()
let api: Api

beforeAll(async () => {
  api = await startApi(database)
})
afterAll(() => api.stop())

/** What comes before any of the body was sent. */
const answerBeforeBody = async (server: Api, path: string, length: string, cookie = ''): Promise<string> => {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\n${length}\r\n\r\n`,
  )
  const [head] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  return head.toString()
}
const statusBeforeBody = async (path: string, length: string): Promise<number> =>
  Number((await answerBeforeBody(api, path, length)).split(' ')[1])
const large = 'Content-Length: 1000000'

describe('a large body of somebody who is not signed in', () => {
  test.each(['/trpc/notes.create', '/trpc/contacts.record', '/api/contacts/export', '/codec/decode'])(
    'to %s is refused before it is read',
    async (path) => {
      for (const length of [large, 'Transfer-Encoding: chunked'])
        expect([path, length, await statusBeforeBody(path, length)]).toEqual([path, length, 401])
    },
  )

  test('is refused as what it is where the screen shows somebody else, or nobody can be asked', async () => {
    const { staff } = await makeWorkspace(database.migrator)
    const path = `/trpc/notes.create?staff=${staff.owner.staffId}`
    const foreign = await answerBeforeBody(api, path, large, await api.cookieOf(staff.member))
    expect(foreign).toContain('auth.otherPerson')
    const nowhere = await startApiForTest(database, { databaseUrl: 'postgres://app:app@127.0.0.1:1/none' })
    const unknown = await answerBeforeBody(nowhere, path, large, await api.cookieOf(staff.member))
    expect(unknown).toMatch(/^HTTP\/1.1 503 [^]*system\.unavailable/)
  })

  test('is too large for a sign-in', async () => {
    expect(await statusBeforeBody('/api/auth/sign-in/email', large)).toBe(413)
  })
})

test('a large body of somebody who is signed in is read', async () => {
  const { staff } = await makeWorkspace(database.migrator)
  const cookie = await api.cookieOf(staff.member)
  const answer = await api.post('/trpc/tags.list', JSON.stringify({ text: 'x'.repeat(500_000) }), { cookie })
  expect(answer.status).toBe(200)
})
