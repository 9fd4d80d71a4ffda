import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export type Proxy = {
  port: number
  /** Breaks every connection and refuses new ones until `restore`. */
  cut(): void
  restore(): void
  stop(): Promise<void>
}

/** A TCP line to a port on loopback that a test can cut. */
export async function startProxy(targetPort: number): Promise<Proxy> {
  const sockets = new Set<Socket>()
  let cut = false

  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket)
    // Broken connections are what this proxy is for: whoever is at the ends reports them.
    socket.on('error', () => other.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      other.destroy()
    })
  }
  const dropAll = () => {
    for (const socket of sockets) socket.resetAndDestroy()
  }

  const server = createServer({ noDelay: true }, (near) => {
    if (cut) {
      near.on('error', () => {})
      near.resetAndDestroy()
      return
    }
    const far = connect({ port: targetPort, host: '127.0.0.1', noDelay: true })
    keep(near, far)
    keep(far, near)
    near.pipe(far).pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The proxy has no port.')

  return {
    port: address.port,
    cut() {
      cut = true
      dropAll()
    },
    restore() {
      cut = false
    },
    async stop() {
      const closed = once(server, 'close')
      server.close()
      dropAll()
      await closed
    },
  }
}
