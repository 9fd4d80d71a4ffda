import { once } from 'node:events'
import { createServer } from 'node:net'

export type HeldPort = {
  port: number
  /** Gives it up, for whoever it was held for. */
  release(): Promise<void>
}

/** Takes a port on loopback, the preferred one where it is free, so that nobody else chooses it meanwhile. */
export async function holdPort(preferred: number): Promise<HeldPort> {
  return (await hold(preferred)) ?? (await hold(0)) ?? Promise.reject(new Error('No free port is left.'))
}

async function hold(wanted: number): Promise<HeldPort | undefined> {
  const server = createServer((socket) => socket.destroy())
  try {
    server.listen({ port: wanted, host: '127.0.0.1', exclusive: true })
    await once(server, 'listening')
  } catch {
    return undefined
  }
  server.unref()
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : wanted
  return {
    port,
    async release() {
      if (!server.listening) return
      server.close()
      await once(server, 'close')
    },
  }
}
