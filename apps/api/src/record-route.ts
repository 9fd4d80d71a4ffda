import { getRecordInput } from '@dossier/contracts/record/inputs'

import { readRecord } from '@dossier/core/record'
import { DomainError, parseInput } from '@dossier/core/errors'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { apiHeaders } from './server/api-headers.ts'
import { bodyOf } from './server/body-of.ts'
import type { Parts } from './server/parts.ts'
import { staffContext } from './trpc/request-context.ts'

type RecordParts = Pick<Parts, 'db' | 'log' | 'readSession' | 'countCall' | 'metrics'> & {
  checkOrigin: (request: FastifyRequest) => void
}

const headers = { ...apiHeaders, 'content-type': 'application/json' }

/**
 * The procedure `contacts.record` at its own path, without what makes a procedure slow: the text that Postgres
 * built goes out as it is, in the envelope that the typed client expects. A test holds it equal to the procedure.
 */
export const recordRoute = (app: FastifyInstance, parts: RecordParts): void => {
  app.post('/trpc/contacts.record', async (request, reply) => {
    parts.checkOrigin(request)
    const signedIn = await parts.readSession(request.headers.cookie)
    if (signedIn === null) throw new DomainError('signed_out', 'auth.signedOut')
    parts.countCall(signedIn)
    const ctx = staffContext({ parts, requestId: request.id, address: request.ip }, signedIn)
    const record = await readRecord(ctx, parseInput(getRecordInput, bodyOf(request)))
    parts.metrics.count('POST /trpc/contacts.record', 200)
    return reply.headers(headers).header('x-request-id', request.id).send(`{"result":{"data":${record}}}`)
  })
}
