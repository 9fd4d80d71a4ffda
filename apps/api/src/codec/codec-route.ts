import rateLimit from '@fastify/rate-limit'
import { DomainError } from '@dossier/core/errors'
import { payloadCipher } from '@dossier/providers/payload-cipher'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createLimiter } from '../limits/limiter.ts'
import { apiHeaders } from '../server/api-headers.ts'
import { createHostCheck, foreign } from '../server/origin.ts'
import type { Parts } from '../server/parts.ts'
import { isOps } from '../sign-in/is-ops.ts'
import { readPayloads } from './read-payloads.ts'

type CodecParts = Pick<Parts, 'config' | 'db' | 'log' | 'askWho' | 'metrics'>

const minute = 60_000
/** A page of the Temporal UI asks some dozens of times. */
const MOST_OF_PERSON = 600
const MOST_OF_ADDRESS = 1_200

/**
 * `POST /codec/decode`, the remote codec of the Temporal UI: decrypts what histories hold, for signed-in ops alone.
 * The UI's page is another origin of the same site, and the only one whose requests may carry the session.
 */
export const codecRoute = async (app: FastifyInstance, parts: CodecParts): Promise<void> => {
  const { config, db, log, askWho, metrics } = parts
  const cipher = config.codecKeys.length === 0 ? null : payloadCipher(config.codecKeys)
  const uiOrigin = config.temporalUi && new URL(config.temporalUi.url).origin
  const ofPerson = createLimiter({ max: MOST_OF_PERSON, windowMs: minute })
  const checkHost = createHostCheck(config.demo)

  /** Without an origin there is no browser, and so no cookie that a page could borrow. */
  const admitOrigin = ({ headers }: FastifyRequest, reply: FastifyReply): void => {
    checkHost(headers.host ?? '')
    const { origin } = headers
    reply.header('vary', 'origin')
    if (origin === undefined) {
      const site = headers['sec-fetch-site']
      if (site !== undefined && site !== 'none') throw foreign()
      return
    }
    if (origin !== uiOrigin) throw foreign()
    reply.header('access-control-allow-origin', origin).header('access-control-allow-credentials', 'true')
  }

  const admitOps = async (request: FastifyRequest): Promise<string> => {
    const signedIn = await askWho.require(request)
    if (ofPerson.take(signedIn.userId) > 0) throw new DomainError('too_many', 'request.tooMany')
    if (!(await isOps(db, signedIn.userId))) {
      log.warn(
        { requestId: request.id, userId: signedIn.userId },
        'Payloads were asked for without the right',
      )
      throw new DomainError('not_allowed', 'rights.missing')
    }
    return signedIn.userId
  }

  await app.register(rateLimit, { max: MOST_OF_ADDRESS, timeWindow: '1 minute' })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(apiHeaders).header('x-request-id', request.id)
    admitOrigin(request, reply)
  })
  app.addHook('onResponse', async ({ method }, reply) => {
    metrics.count(`${method} /codec/decode`, reply.statusCode)
  })

  app.options('/codec/decode', (_, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'POST')
      .header('access-control-allow-headers', 'content-type, x-namespace')
      .header('access-control-max-age', '600')
      .send(),
  )

  const askers = new WeakMap<FastifyRequest, string>()
  app.post('/codec/decode', {
    // Who asks is known before what they sent is read.
    onRequest: async (request) => {
      askers.set(request, await admitOps(request))
    },
    handler: async (request, reply) => {
      const { payloads, unread } = readPayloads(cipher, request.body)
      const facts = { requestId: request.id, userId: askers.get(request), payloads: payloads.length, unread }
      log.info(facts, 'Payloads of workflows were read')
      return reply.send({ payloads })
    },
  })
}
