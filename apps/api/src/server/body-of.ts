import type { FastifyRequest } from 'fastify'

/** What was sent, for a schema to judge: its type is a claim until then. */
export const bodyOf = <Claimed>(request: FastifyRequest): Claimed => request.body as Claimed
