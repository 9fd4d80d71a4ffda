import { DomainError } from '@dossier/core/errors'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isUnavailable } from '../failures/database-failure.ts'
import type { Parts } from '../server/parts.ts'
import type { SignedIn } from '../sign-in/signed-in.ts'
import { openEventStream } from './event-stream.ts'

/** Open streams of one person: each browser needs one. */
const MOST_STREAMS = 20
const HEARTBEAT_MS = 15_000

type Options = Pick<Parts, 'hub' | 'askWho'> & { heartbeatMs?: number | undefined }

/** `GET /live?after=<cursor>`: what happens in the workspace, as it happens, for as long as the session lasts. */
export const liveRoute = (
  app: FastifyInstance,
  { hub, askWho, heartbeatMs = HEARTBEAT_MS }: Options,
): void => {
  const open = new Map<string, number>()
  const endings = new Set<() => void>()
  let isClosing = false
  app.addHook('preClose', () => {
    isClosing = true
    for (const end of endings) end()
  })

  const isSame = async (request: FastifyRequest, then: SignedIn): Promise<boolean> => {
    const now = await askWho.find(request)
    return now?.staffId === then.staffId && now.workspaceId === then.workspaceId
  }

  app.get('/live', async (request, reply) => {
    const signedIn = await askWho.require(request)
    // One that opened now would be ended by nobody, and the server would wait for it.
    if (isClosing) throw new DomainError('unavailable', 'system.unavailable')
    const { userId, workspaceId } = signedIn
    const others = open.get(userId) ?? 0
    if (others >= MOST_STREAMS) throw new DomainError('too_many', 'request.tooMany')
    open.set(userId, others + 1)

    reply.hijack()
    const events = openEventStream(reply.raw, { 'x-request-id': request.id })
    const unlessEnded = (then?: () => void): void => {
      // While the database is away nobody can be asked, and nothing is published either: the stream stays.
      void isSame(request, signedIn)
        .catch(isUnavailable)
        .then((stays) => (stays ? then?.() : events.end()))
    }
    const leave = hub.join({
      workspaceId,
      userId,
      cursor: cursorOf(request),
      change: ({ cursor, changes }) => events.send('change', cursor, changes),
      resync: (cursor) => events.send('resync', cursor, null),
      sessionEnded: unlessEnded,
    })
    const heartbeat = setInterval(() => unlessEnded(events.heartbeat), heartbeatMs)
    endings.add(events.end)
    reply.raw.once('close', () => {
      clearInterval(heartbeat)
      leave()
      endings.delete(events.end)
      const rest = (open.get(userId) ?? 1) - 1
      if (rest === 0) open.delete(userId)
      else open.set(userId, rest)
    })
  })
}

/** A browser that comes back by itself says how far it heard; that is newer than the address it came by. */
const cursorOf = ({ headers, query }: FastifyRequest): string => {
  const heard = headers['last-event-id']
  if (typeof heard === 'string' && heard !== '') return heard
  const after = typeof query === 'object' && query !== null && 'after' in query ? query.after : ''
  return typeof after === 'string' ? after : ''
}
