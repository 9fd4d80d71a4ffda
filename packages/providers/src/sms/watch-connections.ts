import type { Agent } from 'node:http'

/** Why a connection was never there: nothing that was to go over it has. */
export type NotConnected = 'late' | 'failed'

type Watch = {
  /** What the agent's sockets say when they can be written to. */
  event: 'connect' | 'secureConnect'
  connectMs: number
}

/** Ends connections of the agent that take too long, and knows of each error whether the connection was never there. */
export const watchConnections = (
  agent: Agent,
  { event, connectMs }: Watch,
): ((error: unknown) => NotConnected | undefined) => {
  const failures = new Map<unknown, NotConnected>()
  const create = agent.createConnection.bind(agent)
  agent.createConnection = (options, callback) => {
    const socket = create(options, callback)
    if (!socket) return socket
    const late = new Error('No connection in time')
    const timer = setTimeout(() => socket.destroy(late), connectMs)
    const note = (error: Error) => failures.set(error, error === late ? 'late' : 'failed')
    socket.on('error', note)
    socket.once('close', () => clearTimeout(timer))
    socket.once(event, () => {
      clearTimeout(timer)
      socket.off('error', note)
    })
    return socket
  }
  return (error) => failures.get(error)
}
