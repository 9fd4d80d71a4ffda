import type { LiveMessages } from '@dossier/contracts/live/live'
import type { LineMessage, LivePorts } from './live-line.ts'

/** The server is of the same build as this page: its messages have the shape that the contract names. */
const parseChanges = (data: string) => JSON.parse(data) as LiveMessages['change']

/** A stream says at once that it is open: one that has not by then hangs somewhere on its way. */
const LONGEST_OPENING = 10_000

const openStreamOf =
  (staffId: string): LivePorts['openStream'] =>
  (cursor, { onNews, onOpen, onEnd }) => {
    // A browser lets us set no header here: whose screen it is stands in the address.
    const stream = new EventSource(`/live?${new URLSearchParams({ after: cursor, staff: staffId })}`)
    const close = () => {
      clearTimeout(opening)
      stream.close()
    }
    const fail = () => {
      // Its own reconnection would start from the old address; ours goes on from the newest cursor.
      close()
      onEnd()
    }
    const opening = setTimeout(fail, LONGEST_OPENING)
    stream.addEventListener('open', () => {
      clearTimeout(opening)
      onOpen()
    })
    stream.addEventListener('change', ({ data, lastEventId }: MessageEvent<string>) =>
      onNews({ changes: parseChanges(data) }, lastEventId),
    )
    stream.addEventListener('resync', (event) => onNews('everything', event.lastEventId))
    stream.addEventListener('error', fail)
    return close
  }

const whenLeader: LivePorts['whenLeader'] = (signal, lead) => {
  // Without a secure context there are no locks: each tab then holds a stream of its own.
  if (!('locks' in navigator)) return void lead()
  navigator.locks.request('dossier-live', { signal }, lead).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}

const pause: LivePorts['pause'] = (ms, signal) =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms * (0.75 + Math.random() / 2))
    window.addEventListener('online', end)
    signal.addEventListener('abort', end)
  })

/** Opened with the page, before anything is read, so that nothing that others hand on is missed. */
const channel = new BroadcastChannel('dossier-live')
const early: LineMessage[] = []
let hear = (message: LineMessage) => {
  early.push(message)
}
channel.onmessage = (event: MessageEvent<LineMessage>) => hear(event.data)

export const browserPorts = (staffId: string) =>
  ({
    openStream: openStreamOf(staffId),
    whenLeader,
    pause,
    post: (message: LineMessage) => channel.postMessage(message),
  }) satisfies Partial<LivePorts>

/** Hears what other tabs said so far, and from now on. */
export const listenToTabs = (listener: (message: LineMessage) => void) => {
  for (const message of early.splice(0)) listener(message)
  hear = listener
}
