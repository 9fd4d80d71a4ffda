import { request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { type SmsSinkOptions, startSmsSink } from './start-sms-sink.ts'

async function start(options?: SmsSinkOptions) {
  const sink = await startSmsSink(options)
  onTestFinished(() => sink.stop())
  const { username, password, origin } = new URL(sink.apiUrl)
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const send = (more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    fetch(`${origin}/2010-04-01/Accounts/${username}/Messages.json`, {
      method: 'POST',
      headers: { authorization, 'idempotency-key': 'one', ...headers },
      body: new URLSearchParams({ From: '+15005550006', To: '+12125550147', Body: 'Grüße ✓', ...more }),
    })
  return { sink, send }
}

test('an SMS is answered as Twilio answers, and can be read as it was sent', async () => {
  const { sink, send } = await start()
  const answer = await send()
  expect(answer.status).toBe(201)
  const message = (await answer.json()) as { sid: string }
  expect(message).toMatchObject({
    ...{ sid: expect.stringMatching(/^SM[0-9a-f]{32}$/), status: 'queued', direction: 'outbound-api' },
    ...{ from: '+15005550006', to: '+12125550147', body: 'Grüße ✓', error_code: null },
  })
  const kept = {
    ...{ id: '000000001', sid: message.sid, key: 'one', from: '+15005550006', to: '+12125550147' },
    ...{ text: 'Grüße ✓', at: expect.stringMatching(/^\d{4}-.*Z$/) },
  }
  expect(await sink.messages()).toEqual([kept])
  expect(await (await fetch(`${sink.httpUrl}/messages`)).json()).toEqual([kept])
})

test('an error has Twilio’s shape, and a wrong sign-in is one', async () => {
  const { sink, send } = await start()
  expect(await (await send({ To: '+15005550009' })).json()).toEqual({
    ...{ code: 21614, status: 400, message: "'To' number is not a valid mobile number" },
    more_info: 'https://www.twilio.com/docs/errors/21614',
  })
  const stranger = await send({}, { authorization: 'Basic x' })
  expect([stranger.status, await stranger.json()]).toMatchObject([401, { code: 20003 }])
  expect(await sink.messages()).toEqual([])
})

test('SMS outlive a restart, and clearing removes them for good', async () => {
  const keepIn = await temporaryFolder()
  const first = await start({ keepIn })
  await first.send({ Body: 'kept' })
  await first.sink.stop()

  const second = await start({ keepIn })
  await second.send({ Body: 'later' })
  expect((await second.sink.messages()).map(({ id, text }) => [id, text])).toEqual([
    ['000000001', 'kept'],
    ['000000002', 'later'],
  ])
  await second.sink.clear()
  await second.sink.stop()
  expect(await (await start({ keepIn })).sink.messages()).toEqual([])
})

test('a web page elsewhere can neither read nor send under a name of its own', async () => {
  const { sink, send } = await start()
  await send()
  const statusOf = (method: string, path: string) =>
    new Promise((resolve, reject) => {
      const headers = { host: 'evil.example' }
      request(`${sink.httpUrl}${path}`, { method, headers }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end()
    })
  expect(await statusOf('GET', '/messages')).toBe(403)
  expect(await statusOf('POST', '/2010-04-01/Accounts/AC/Messages.json')).toBe(403)
})
