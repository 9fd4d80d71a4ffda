import type { FastifyInstance } from 'fastify'
import type { Socket } from 'node:net'

/**
 * Ends, when the server stops, the connections that never asked for anything: Node takes them for busy ones, and
 * browsers open some in advance, so that every stop would wait until they time out.
 */
export const endSilentConnections = (app: FastifyInstance): void => {
  const open = new Set<Socket>()
  let isStopping = false
  app.server.on('connection', (socket) => {
    if (isStopping) socket.destroy()
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  app.addHook('preClose', (done) => {
    isStopping = true
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
    done()
  })
}
