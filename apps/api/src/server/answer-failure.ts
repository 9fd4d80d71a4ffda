import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { wireError } from '../failures/error-view.ts'
import { toFailure } from '../failures/to-failure.ts'
import { apiHeaders } from './api-headers.ts'
import { logFailure } from './log-failure.ts'

/** Answers whatever went wrong outside of tRPC, in the shape that tRPC's own errors have. */
export const createFailureAnswer =
  (log: Logger) =>
  (thrown: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const failure = toFailure(thrown)
    logFailure(log, failure, request.id, routeOf(request))
    reply
      .code(failure.status)
      .headers({ ...apiHeaders, 'x-request-id': request.id, 'content-type': 'application/json' })
      .send(JSON.stringify({ error: wireError(failure, request.id) }))
  }

/** The pattern that matched: the address itself may hold what is personal. */
export const routeOf = ({ method, routeOptions }: FastifyRequest): string =>
  `${method} ${routeOptions?.url ?? 'unknown'}`
