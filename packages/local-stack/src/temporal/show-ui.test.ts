import { once } from 'node:events'
import { createServer, request, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../network/free-port.ts'
import { showUi } from './show-ui.ts'

const refused = { words: 'Sign in first.', link: 'http://127.0.0.1:4000' }
const codec = { endpoint: 'http://127.0.0.1:4000/codec', refused }

async function shown(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = await freePort()
  const ui = await showUi(port, typeof address === 'object' && address ? address.port : 0, codec)
  onTestFinished(() => ui.stop())
  return `http://127.0.0.1:${port}`
}

test('the UI’s settings say that the session goes along with what is to be decoded, and what a refusal means', async () => {
  const own = { Endpoint: 'http://127.0.0.1:4000/codec', IncludeCredentials: false, DefaultErrorMessage: '' }
  const settings = { Version: '2.54.1', Codec: own }
  const url = await shown((_, answer) => answer.setHeader('x-kept', '1').end(JSON.stringify(settings)))
  const answer = await fetch(`${url}/api/v1/settings?`)
  expect(answer.headers.get('x-kept')).toBe('1')
  expect(await answer.json()).toEqual({
    Version: '2.54.1',
    Codec: {
      Endpoint: own.Endpoint,
      IncludeCredentials: true,
      DefaultErrorMessage: refused.words,
      DefaultErrorLink: refused.link,
    },
  })
})

test('everything else passes as it is, both ways', async () => {
  const url = await shown((asked, answer) => {
    answer.writeHead(201, { 'set-cookie': ['a=1', 'b=2'], 'x-method': asked.method ?? '' })
    asked.pipe(answer)
  })
  const answer = await fetch(`${url}/api/v1/namespaces`, { method: 'POST', body: 'words' })
  expect([answer.status, answer.headers.get('x-method'), await answer.text()]).toEqual([201, 'POST', 'words'])
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
})

test('under a name that is not this machine’s own nothing is shown', async () => {
  const url = await shown((_, answer) => answer.end('histories'))
  const statusUnder = (host: string) =>
    new Promise((resolve, reject) => {
      request(url, { headers: { host } }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end()
    })
  const { port } = new URL(url)
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) expect(await statusUnder(host)).toBe(200)
  for (const host of ['evil.example', `evil.example:${port}`, 'localhost', `localhost.evil.example:${port}`])
    expect([host, await statusUnder(host)]).toEqual([host, 403])
})

test('a server that is gone is answered, not waited for', async () => {
  const port = await freePort()
  const ui = await showUi(port, await freePort(), codec)
  onTestFinished(() => ui.stop())
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(502)
})
