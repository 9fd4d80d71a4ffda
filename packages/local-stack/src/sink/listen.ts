import { once } from 'node:events'
import type { Server } from 'node:net'

/** Listens on loopback; answers the port, which the system gives where it is 0. */
export async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The sink has no port.')
  return address.port
}
