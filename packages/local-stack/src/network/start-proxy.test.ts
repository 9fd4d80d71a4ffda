import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from './free-port.ts'
import { startProxy } from './start-proxy.ts'

async function echoServer(): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => {}).pipe(socket)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

async function echoed(socket: Socket, word: string): Promise<string> {
  socket.write(word)
  const [answer] = await once(socket, 'data')
  return String(answer)
}

/** However it ends: a reset comes as an error first. */
function closed(socket: Socket): Promise<unknown> {
  socket.on('error', () => {})
  return new Promise((resolve) => socket.on('close', resolve))
}

test('a line that is cut breaks, refuses, and works again when it is restored', async () => {
  const proxy = await startProxy(await echoServer())
  onTestFinished(() => proxy.stop())
  const line = connect(proxy.port, '127.0.0.1')
  expect(await echoed(line, 'hello')).toBe('hello')

  const broken = closed(line)
  proxy.cut()
  await broken
  await closed(connect(proxy.port, '127.0.0.1'))

  proxy.restore()
  const again = connect(proxy.port, '127.0.0.1')
  expect(await echoed(again, 'back')).toBe('back')
  again.destroy()
  await closed(again)
})

test('a port that is taken is replaced, a free one is kept', async () => {
  const taken = await echoServer()
  expect(await freePort(taken)).not.toBe(taken)
  const free = await freePort()
  expect(await freePort(free)).toBe(free)
})
