import type { LiveMessages } from '@dossier/contracts/live/live'
import type { ServerResponse } from 'node:http'

/** More than this unread and the reader is too slow to follow: it is cut, and comes back from its cursor. */
const MOST_UNREAD = 1_000_000

const head = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
}

export type EventStream = {
  send: <Name extends keyof LiveMessages>(name: Name, id: string, data: LiveMessages[Name]) => void
  heartbeat: () => void
  end: () => void
}

/** Writes server-sent events to an answer that stays open. */
export const openEventStream = (response: ServerResponse, headers: Record<string, string>): EventStream => {
  const write = (text: string): void => {
    if (response.destroyed || response.writableEnded) return
    response.write(text)
    if (response.writableLength > MOST_UNREAD) response.destroy()
  }
  response.writeHead(200, { ...head, ...headers })
  // Something must be sent for the browser to count the stream as open.
  write(': open\n\n')
  return {
    send: (name, id, data) => write(`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
    heartbeat: () => write(': heartbeat\n\n'),
    end: () => response.end(),
  }
}
