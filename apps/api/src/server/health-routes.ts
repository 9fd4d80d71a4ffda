import type { FastifyInstance } from 'fastify'
import { createHash, timingSafeEqual } from 'node:crypto'
import { hasPeople } from '../sign-in/has-people.ts'
import { notFound } from '@dossier/core/errors'
import type { Parts } from './parts.ts'

/** What operators and launchers ask: whether it lives, whether it can serve, what it has done. */
export const healthRoutes = (
  app: FastifyInstance,
  { config, db, isMigrated, metrics, hub }: Pick<Parts, 'config' | 'db' | 'isMigrated' | 'metrics' | 'hub'>,
): void => {
  app.get('/healthz', (_, reply) => reply.send({ status: 'alive' }))

  app.get('/readyz', async (_, reply) => {
    const migrated = await isMigrated().catch(() => null)
    if (migrated === null) return reply.code(503).send({ status: 'The database cannot be reached.' })
    if (!migrated) return reply.code(503).send({ status: 'The database is not migrated.' })
    if (config.demo && !(await hasPeople(db)))
      return reply.code(503).send({ status: 'The demo is not seeded yet.' })
    return reply.send({ status: 'ready' })
  })

  app.get('/metrics', (request, reply) => {
    const given = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
    const mayRead = config.metricsToken === null ? isLoopback(request.ip) : isSame(given, config.metricsToken)
    // Nothing is said to others, not even that this is here.
    if (!mayRead) throw notFound('page.notFound')
    return reply.type('text/plain; version=0.0.4').send(metrics.print(hub.streams()))
  })
}

const isLoopback = (address: string) => /^(::1|(::ffff:)?127\.)/.test(address)

const digest = (text: string) => createHash('sha256').update(text).digest()
const isSame = (given: string, expected: string) => timingSafeEqual(digest(given), digest(expected))
