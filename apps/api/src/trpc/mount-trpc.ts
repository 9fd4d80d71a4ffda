import { fastifyRequestHandler } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { logFailure } from '../server/log-failure.ts'
import { toFailure } from '../failures/to-failure.ts'
import { appRouter } from '../router.ts'
import { apiHeaders } from '../server/api-headers.ts'
import type { Parts } from '../server/parts.ts'
import { renewSession } from '../sign-in/renew-session.ts'
import type { RequestContext } from './request-context.ts'
import { inRequest } from './request-scope.ts'

/** More calls in one request than any screen makes. */
const MOST_CALLS = 20

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
  app.post<{ Params: { path: string } }>('/trpc/:path', async (request, reply) => {
    // Asked before anybody waits for it: the answer travels while the call is being taken apart.
    const signedIn = parts.readSession(request.headers.cookie)
    signedIn.catch(() => undefined) // Heard by those who ask.
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
  signedIn: ReturnType<Parts['readSession']>,
): RequestContext => {
  return {
    parts,
    requestId: request.id,
    address: request.ip,
    signedIn: () => signedIn,
    renewSession: () => renewSession(parts.signIn, request, reply),
  }
}
