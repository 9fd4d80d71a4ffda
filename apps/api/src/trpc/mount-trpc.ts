import { DomainError, notFound } from '@dossier/core/errors'
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { logFailure } from '../server/log-failure.ts'
import { toFailure } from '../failures/to-failure.ts'
import { appRouter } from '../router.ts'
import { apiHeaders } from '../server/api-headers.ts'
import type { Parts } from '../server/parts.ts'
import { refuseUnsignedBody } from '../server/unsigned-bodies.ts'
import { renewSession } from '../sign-in/renew-session.ts'
import type { SignedIn } from '../sign-in/signed-in.ts'
import { batchCost } from './batch-cost.ts'
import type { RequestContext } from './request-context.ts'
import { inRequest } from './request-scope.ts'

/** More calls in one request than any screen makes, and more than they cost. */
const MOST_CALLS = 20
const MOST_COST = 40

/** The router at `/trpc`, by POST alone: what calls carry is personal and has no place in addresses. */
export const mountTrpc = (app: FastifyInstance, parts: Parts): void => {
  const checkJson = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '') done(null, undefined)
    else void checkJson(request, body, (error) => done(error, body))
  })
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(apiHeaders)
    inRequest(request.id, done)
  })
  const askers = new WeakMap<FastifyRequest, Promise<SignedIn | null>>()
  app.addHook('onRequest', async (request, reply) => {
    // Every call of a batch gives the same answer; a failure is answered by each procedure that asks.
    const signedIn = parts.askWho.find(request)
    askers.set(request, signedIn)
    signedIn.catch(() => null)
    await refuseUnsignedBody(request, reply, signedIn)
  })
  app.post<{ Params: { path: string } }>('/trpc/:path', async (request, reply) => {
    // tRPC decodes a path once more: a comma in there would be a call that nobody counted.
    if (request.params.path.includes('%')) throw notFound('page.notFound')
    if (batchCost(request.params.path) > MOST_COST) throw new DomainError('too_many', 'request.tooMany')
    const signedIn = askers.get(request) ?? parts.askWho.find(request)
    await fastifyRequestHandler({
      router: appRouter,
      path: request.params.path,
      req: request,
      res: reply,
      allowMethodOverride: true,
      maxBatchSize: MOST_CALLS,
      createContext: () => requestContext(parts, request, reply, signedIn),
      onError: ({ error, path }) => logFailure(parts.log, toFailure(error), request.id, path ?? ''),
    })
  })
}

const requestContext = (
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: Promise<SignedIn | null>,
): RequestContext => {
  return {
    parts,
    requestId: request.id,
    ipAddress: request.ip,
    signedIn: () => signedIn,
    renewSession: () => renewSession(parts.signIn, request, reply),
  }
}
