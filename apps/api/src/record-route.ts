import { getRecordInput } from '@dossier/contracts/record/inputs'
import { readRecord } from '@dossier/core/record'
import { parseInput } from '@dossier/core/errors'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { apiHeaders } from './server/api-headers.ts'
import { bodyOf } from './server/body-of.ts'
import type { Parts } from './server/parts.ts'
import type { SignedIn } from './sign-in/signed-in.ts'
import { staffContext } from './trpc/request-context.ts'

type RecordParts = Pick<Parts, 'reads' | 'log' | 'askWho' | 'countCall' | 'turns' | 'metrics'> & {
  checkOrigin: (request: FastifyRequest) => void
}

const headers = { ...apiHeaders, 'content-type': 'application/json' }

/**
 * The procedure `contacts.record` at its own path, without what makes a procedure slow: the text that Postgres
 * built goes out as it is, in the envelope that the typed client expects. A test holds it equal to the procedure.
 */
export const recordRoute = (app: FastifyInstance, parts: RecordParts): void => {
  const askers = new WeakMap<FastifyRequest, SignedIn>()
  const onRequest = async (request: FastifyRequest) => {
    parts.checkOrigin(request)
    // Before the body is read.
    askers.set(request, await parts.askWho.require(request))
  }
  app.post('/trpc/contacts.record', { onRequest }, async (request, reply) => {
    const signedIn = askers.get(request) ?? (await parts.askWho.require(request))
    parts.countCall(signedIn)
    const asked = { parts: { db: parts.reads, log: parts.log }, requestId: request.id, ipAddress: request.ip }
    const ctx = staffContext(asked, signedIn)
    const input = parseInput(getRecordInput, bodyOf(request))
    const record = await parts.turns.query.take(signedIn, () => readRecord(ctx, input))
    parts.metrics.count('POST /trpc/contacts.record', 200)
    return reply.headers(headers).header('x-request-id', request.id).send(`{"result":{"data":${record}}}`)
  })
}
