import { demoPeople } from '@dossier/contracts/demo/demo-people'
import { makeWorkspace, testDatabase } from '@dossier/db/testing'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { errorOf } from '../testing/error-of.ts'
import { type Api, startApi, startApiForTest } from '../testing/start-api.ts'
import { once } from 'node:events'

const database = await testDatabase()
const ada = 'owner@harbour.example'
let ordinary: Api
let ownerId: string

beforeAll(async () => {
  ordinary = await startApi(database)
  const { staff } = await makeWorkspace(database.migrator)
  ownerId = staff.owner.userId
  await database.migrator.$client.query('update users set email = $1 where id = $2', [ada, ownerId])
})
afterAll(() => ordinary.stop())

const mails = [
  {
    id: '000000001',
    messageId: '<one@harbour.example>',
    from: '"Harbour Dental" <post@harbour.example>',
    to: ['rosa@harbour.example'],
    subject: 'Ada mentioned you <script>alert(1)</script>',
    text: 'Look: http://127.0.0.1:4000/contacts/1 & "javascript:alert(1)" <img src=x onerror=alert(1)>',
    html: '',
    at: '2026-11-23T00:00:00.000Z',
  },
]

const sink = async (answer: unknown): Promise<string> => {
  const server = createServer((_, response) => response.end(JSON.stringify(answer))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

test('one click signs in a person of the demo', async () => {
  const demo = await startApiForTest(database, { demo: true })
  const answer = await demo.post('/api/demo/sign-in', { email: ada })
  expect(answer.status).toBe(204)
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
  const headers = new Headers({ cookie: cookie.split(';')[0] ?? '' })
  expect((await demo.parts.signIn.api.getSession({ headers }))?.user.id).toBe(ownerId)
  expect((await demo.parts.readSession(headers.get('cookie') ?? ''))?.userId).toBe(ownerId)
})

test('one click signs in nobody else', async () => {
  const demo = await startApiForTest(database, { demo: true })
  const { staff } = await makeWorkspace(database.migrator)
  for (const email of [staff.owner.email, 'nobody@harbour.example', '', 1, null]) {
    const answer = await demo.post('/api/demo/sign-in', { email })
    expect([400, 401]).toContain(answer.status)
    expect(answer.headers.getSetCookie()).toEqual([])
  }
})

test('the sign-in page offers the demo’s people in the demo and nobody elsewhere', async () => {
  const demo = await startApiForTest(database, { demo: true })
  const offered = async (api: Api) => (await api.post('/trpc/signIn.options', '')).json()
  expect(await offered(demo)).toEqual({ result: { data: { demoPeople } } })
  expect(await offered(ordinary)).toEqual({ result: { data: { demoPeople: [] } } })
})

test('outside of the demo there is neither one-click sign-in nor mail nor SMS', async () => {
  const answers = [
    await ordinary.post('/api/demo/sign-in', { email: ada }),
    await fetch(`${ordinary.url}/dev/mail`),
    await fetch(`${ordinary.url}/dev/mail/000000001`),
    await fetch(`${ordinary.url}/dev/sms`),
    await fetch(`${ordinary.url}/dev/sink.css`),
  ]
  for (const answer of answers) expect((await errorOf(answer)).data.httpStatus).toBe(404)
})

test('mails can be read, and nothing in them runs', async () => {
  const demo = await startApiForTest(database, { demo: true, mailSinkUrl: await sink(mails) })
  const list = await fetch(`${demo.url}/dev/mail`)
  expect(list.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(await list.text()).toContain('Ada mentioned you &lt;script&gt;')
  const mail = await (await fetch(`${demo.url}/dev/mail/000000001`)).text()
  expect(mail).toContain('<a href="http://127.0.0.1:4000/contacts/1">http://127.0.0.1:4000/contacts/1</a>')
  expect(mail).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(mail).not.toMatch(/<script|<img|href="javascript/)
  expect((await fetch(`${demo.url}/dev/sink.css`)).headers.get('content-type')).toMatch(/css/)
  expect((await fetch(`${demo.url}/dev/mail/2`)).status).toBe(404)
})

test('SMS can be read, newest first, and nothing in them runs', async () => {
  const one = { from: '+15005550006', to: '+12125550147', at: '2026-11-23T00:00:00.000Z' }
  const texts = ['See you at 9 <script>alert(1)</script>', `${'Long '.repeat(20)}http://127.0.0.1:4000/u/1`]
  const messages = texts.map((text, index) => ({ ...one, id: `00000000${index + 1}`, text }))
  const demo = await startApiForTest(database, { demo: true, smsSinkUrl: await sink(messages) })
  const list = await (await fetch(`${demo.url}/dev/sms`)).text()
  expect(list.indexOf('Long Long')).toBeLessThan(list.indexOf('See you at 9 &lt;script&gt;'))
  expect(list).not.toMatch(/<script|http:\/\/127/)
  const sms = await (await fetch(`${demo.url}/dev/sms/000000002`)).text()
  expect(sms).toContain('<dt>To</dt><dd>+12125550147</dd>')
  expect(sms).toContain('<a href="http://127.0.0.1:4000/u/1">')
})

test('everybody who is signed in learns by what is sent, and nobody else', async () => {
  const channels = { email: 'demo_sink', sms: 'not_configured' } as const
  const demo = await startApiForTest(database, { demo: true, channels })
  const signedIn = await demo.post('/api/demo/sign-in', { email: ada })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const ask = (headers: Record<string, string>) => demo.post('/trpc/channels.state', '', headers)
  expect(await (await ask({ cookie })).json()).toEqual({ result: { data: channels } })
  expect((await ask({})).status).toBe(401)
})

test('a mail sink that is not there is said in plain words', async () => {
  const demo = await startApiForTest(database, { demo: true, mailSinkUrl: 'http://127.0.0.1:1' })
  expect((await fetch(`${demo.url}/dev/mail`)).status).toBe(503)
})

test('the demo is ready once somebody can sign in', async () => {
  const demo = await startApiForTest(database, { demo: true })
  expect((await fetch(`${demo.url}/readyz`)).status).toBe(200)
})
