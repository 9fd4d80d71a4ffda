import { once } from 'node:events'
import { connect } from 'node:net'
import { type Answer, readAnswer } from './read-answer.ts'

/** One kept-alive connection: one request at a time, each answered in full before the next. */
export type Line = { ask(request: Buffer): Promise<Answer>; close(): void }

/**
 * A client that costs next to nothing beside the servers it measures, since they share its cores: no headers made
 * per request, and of an answer only what tells where it ends is read.
 */
export async function openLine(port: number): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  let chunks: Buffer[] = []
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null
  let end = 0
  let received = 0

  const fail = (error: Error) => waiting?.reject(error)
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('The server closed the connection.')))
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    received += chunk.length
    if (received < end) return
    const read = readAnswer(chunks.length === 1 ? chunk : Buffer.concat(chunks))
    if (read instanceof Error) return fail(read)
    if ('atLeast' in read) {
      end = read.atLeast
      return
    }
    const asked = waiting
    chunks = []
    received = 0
    end = 0
    waiting = null
    asked?.resolve(read)
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
