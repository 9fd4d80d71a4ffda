import { once } from 'node:events'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { kilobytes, wireBytes } from './wire-bytes.ts'

const text = 'again '.repeat(1_000)
const packed = gzipSync(text)

const serve = async (): Promise<string> => {
  const server = createServer(({ url, headers }, answer) => {
    if (url === '/gone.js') answer.writeHead(404).end()
    else if (url === '/packed.js' && headers['accept-encoding'] === 'gzip')
      answer.setHeader('content-encoding', 'gzip').end(packed)
    else answer.end(text)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

test('what a server sends as it is weighs all of it, and what it compresses what travels', async () => {
  const files = await wireBytes(await serve(), ['/plain.js', '/packed.js', '/packed.js'], 'gzip')
  expect(files).toEqual([
    { path: '/plain.js', bytes: text.length },
    { path: '/packed.js', bytes: packed.length },
  ])
  expect(kilobytes(files)).toBe((text.length + packed.length) / 1_000)
})

test('a script that the server does not have is no free weight', async () => {
  await expect(wireBytes(await serve(), ['/gone.js'], 'gzip')).rejects.toThrow(/404 for \/gone\.js/)
})
