import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const patienceMs = 60_000

/** Resolves when the server answers, its database and history included. */
export async function untilServing(port: number, exited: Promise<number>): Promise<void> {
  // Loaded while the server starts: it is not small, and most processes that import this room never need it.
  const { Connection } = await import('@temporalio/client')
  const until = Date.now() + patienceMs
  let ended: number | undefined
  void exited.then((code) => {
    ended = code
  })
  for (;;) {
    try {
      // A refused gRPC connection is tried again only after a second: wait for the port first.
      await connectOnce(port)
      const connection = await Connection.connect({ address: `127.0.0.1:${port}`, connectTimeout: 1_000 })
      try {
        await connection.workflowService.describeNamespace({ namespace: 'default' })
        await connection.workflowService.countWorkflowExecutions({ namespace: 'default' })
      } finally {
        await connection.close()
      }
      return
    } catch (cause) {
      if (ended !== undefined) throw new Error(`it ended with code ${ended}`, { cause })
      if (Date.now() > until) throw new Error('it does not answer', { cause })
      await sleep(25)
    }
  }
}

async function connectOnce(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.destroy()
}
