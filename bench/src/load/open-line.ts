import { once } from 'node:events'
import { connect } from 'node:net'

export type Answer = { status: number; head: string; body: Buffer }

/** One kept-alive connection: one request at a time, each answered in full before the next. */
export type Line = { ask(request: Buffer): Promise<Answer>; close(): void }

const headEnd = Buffer.from('\r\n\r\n')

/**
 * A client that costs next to nothing beside the servers it measures, since they share its cores: no parser, no
 * headers made per request. It does with answers that say how long they are, as both servers' do.
 */
export async function openLine(port: number): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  let chunks: Buffer[] = []
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null
  let head: { status: number; text: string; bodyAt: number; end: number } | null = null
  let received = 0

  const fail = (error: Error) => waiting?.reject(error)
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('The server closed the connection.')))
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    received += chunk.length
    head ??= readHead(chunks.length === 1 ? chunk : Buffer.concat(chunks))
    if (head === null || received < head.end) return
    if (Number.isNaN(head.end)) return fail(new Error('An answer does not say how long it is.'))
    const all = chunks.length === 1 ? chunk : Buffer.concat(chunks)
    const answer = { status: head.status, head: head.text, body: all.subarray(head.bodyAt, head.end) }
    const asked = waiting
    chunks = []
    received = 0
    head = null
    waiting = null
    asked?.resolve(answer)
  })

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(request)
      }),
    close: () => void socket.destroy(),
  }
}

function readHead(bytes: Buffer) {
  const at = bytes.indexOf(headEnd)
  if (at < 0) return null
  const text = bytes.toString('latin1', 0, at)
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
  const status = Number(text.slice(9, 12))
  const bodyAt = at + headEnd.length
  return { status, text, bodyAt, end: bodyAt + Number(length ?? (status === 204 ? 0 : Number.NaN)) }
}
