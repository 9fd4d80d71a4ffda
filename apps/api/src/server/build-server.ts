import rateLimit from '@fastify/rate-limit'
import { type FastifyInstance, fastify } from 'fastify'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { DomainError, notFound } from '@dossier/core/errors'
import { codecRoute } from '../codec/codec-route.ts'
import { demoRoutes } from '../demo/demo-routes.ts'
import { personalDataRoute } from '../downloads/personal-data-route.ts'
import { networkOf } from '../limits/network-of.ts'
import { liveRoute } from '../live/live-route.ts'
import { recordRoute } from '../record-route.ts'
import { isSecure } from '../sign-in/create-sign-in.ts'
import { signInRoutes } from '../sign-in/sign-in-routes.ts'
import { mountTrpc } from '../trpc/mount-trpc.ts'
import { createFailureAnswer, routeOf } from './answer-failure.ts'
import { compressAnswers } from './compress-answers.ts'
import { endSilentConnections } from './end-silent-connections.ts'
import { healthRoutes } from './health-routes.ts'
import { createOriginCheck } from './origin.ts'
import type { Parts } from './parts.ts'
import { securityHeaders } from './security-headers.ts'
import { webFiles } from './web-files.ts'

/** The longest note, each character as long as JSON can write it, and room to spare. */
const MOST_BYTES = 1_048_576

/** Sign-ins and streams that one network may begin in a minute. */
const MOST_ATTEMPTS = 600

/** Waits that tests shorten. */
export type ServerTimes = { [Wait in 'heartbeatMs' | 'slowedGuessMs' | 'stalledMs']?: number | undefined }

/**
 * The whole server, not yet listening. The record's route stands apart: it alone must answer about as fast as
 * Node can, so it has none of the hooks of the others and does their work itself.
 */
export const buildServer = async (parts: Parts & ServerTimes): Promise<FastifyInstance> => {
  const { config, log, metrics } = parts
  const answerFailure = createFailureAnswer(log)
  const app = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: MOST_BYTES,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    trustProxy: config.production ? 'loopback' : false,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 2_000 },
    frameworkErrors: answerFailure,
  })
  endSilentConnections(app)
  app.setErrorHandler(answerFailure)
  app.removeContentTypeParser('text/plain')
  app.addHook('onRequest', (request, _, done) => {
    if (!parts.login.isBound && request.routeOptions.url !== '/healthz')
      throw new DomainError('unavailable', 'system.unavailable')
    done()
  })
  const checkOrigin = createOriginCheck(config)

  await app.register(async (scope) => {
    await compressAnswers(scope)
    recordRoute(scope, { ...parts, checkOrigin })
  })
  await app.register(async (scope) => codecRoute(scope, parts))

  await app.register(async (scope) => {
    scope.addHook('onRequest', (request, reply, done) => {
      reply.header('x-request-id', request.id)
      checkOrigin(request)
      done()
    })
    scope.addHook('onResponse', (request, reply, done) => {
      metrics.count(routeOf(request), reply.statusCode)
      done()
    })
    await scope.register(async (trpc) => {
      await compressAnswers(trpc)
      mountTrpc(trpc, parts)
    })
    await scope.register(async (edges) => {
      await securityHeaders(edges, isSecure(config.publicUrl))
      healthRoutes(edges, parts)
      await edges.register(async (limited) => {
        await limited.register(rateLimit, {
          max: MOST_ATTEMPTS,
          timeWindow: '1 minute',
          keyGenerator: ({ ip }) => networkOf(ip),
        })
        signInRoutes(limited, parts)
        liveRoute(limited, parts)
        personalDataRoute(limited, parts)
        if (config.demo) demoRoutes(limited, parts)
      })
      if (existsSync(config.webDist)) await webFiles(edges, config.webDist)
      else
        edges.setNotFoundHandler(() => {
          throw notFound('page.notFound')
        })
    })
  })
  return app
}
