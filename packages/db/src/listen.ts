import { Client } from 'pg'

type Options = {
  url: string
  channel: 'live' | 'outbox'
  /** The text sent with NOTIFY. */
  onNotify: (payload: string) => void
  /** Listening began, or began anew after a cut: what was sent meanwhile is lost, so look for yourself. */
  onListening: () => void
  onError: (error: Error) => void
}

export type Listener = { stop(): Promise<void> }

const RETRY_MS = 1_000

/** Listens on a channel with a connection of its own, and again after every cut until stopped. */
export const listen = ({ url, channel, onNotify, onListening, onError }: Options): Listener => {
  let stopped = false
  let client: Client | undefined
  let retry: NodeJS.Timeout | undefined

  const again = (error: Error) => {
    if (stopped) return
    onError(error)
    clearTimeout(retry)
    retry = setTimeout(connect, RETRY_MS)
  }

  const connect = () => {
    const next = new Client({
      connectionString: url,
      application_name: `dossier-${channel}`,
      keepAlive: true,
    })
    client = next
    let ended = false
    const end = (error: Error) => {
      if (ended) return
      ended = true
      next.end().catch(() => undefined)
      again(error)
    }
    next.on('error', end)
    next.on('end', () => end(new Error(`The connection listening on ${channel} ended`)))
    next.on('notification', (message) => onNotify(message.payload ?? ''))
    next
      .connect()
      .then(() => next.query(`listen ${channel}`))
      .then(onListening, end)
  }
  connect()

  return {
    async stop() {
      stopped = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
