import type { Logger } from 'pino'
import { describeError } from '../failures/describe-error.ts'
import type { LiveSource } from './live-source.ts'
import { createLiveGroup, type LiveGroup, type LiveStream } from './live-group.ts'

export type LiveHub = {
  /** Publishes all since its cursor to the stream, then what happens; the answer takes it out again. */
  join(stream: LiveStream): () => void
  streams(): number
  stop(): Promise<void>
}

const RETRY_MS = 1_000
const SESSION_END = 'session-end:'

/**
 * Follows the database's `live` channel, by one connection, for all streams of this process. A notification is
 * only a hint: what happened is read from the log by cursor, so a notification lost to a cut loses nothing.
 */
export const createLiveHub = (source: LiveSource, log: Logger): LiveHub => {
  const groups = new Map<string, LiveGroup>()
  let stopped = false

  const look = (workspaceId: string): void => {
    if (stopped) return
    groups
      .get(workspaceId)
      ?.look()
      .catch((error: unknown) => {
        log.warn({ error: describeError(error) }, 'What is new could not be read; trying again')
        setTimeout(look, RETRY_MS, workspaceId).unref()
      })
  }

  const endSession = (userId: string): void => {
    for (const { streams } of groups.values())
      for (const stream of streams) if (stream.userId === userId) stream.sessionEnded()
  }

  const listener = source.listen({
    // The database sends a workspace's id, or whose session ended.
    onNotify: (payload) =>
      payload.startsWith(SESSION_END) ? endSession(payload.slice(SESSION_END.length)) : look(payload),
    onListening: () => {
      for (const workspaceId of groups.keys()) look(workspaceId)
    },
    onError: (error) => log.warn({ error: describeError(error) }, 'Not hearing of changes; listening again'),
  })

  return {
    join(stream) {
      const { workspaceId } = stream
      const group = groups.get(workspaceId) ?? createLiveGroup(source, workspaceId)
      groups.set(workspaceId, group)
      group.streams.add(stream)
      look(workspaceId)
      return () => {
        group.streams.delete(stream)
        if (group.streams.size === 0 && groups.get(workspaceId) === group) groups.delete(workspaceId)
      }
    },
    streams: () => [...groups.values()].reduce((sum, group) => sum + group.streams.size, 0),
    async stop() {
      stopped = true
      await listener.stop()
    },
  }
}
