import { parseInput } from '@dossier/core/errors'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { apiHeaders } from '../server/api-headers.ts'
import { bodyOf } from '../server/body-of.ts'
import type { Parts } from '../server/parts.ts'
import { MOST_UNSIGNED_BYTES } from '../server/unsigned-bodies.ts'
import { mailSink } from './mail-sink.ts'
import { signInDemoPerson } from './sign-in-demo-person.ts'
import { sinkPages, sinkStyles } from './sink-pages.ts'
import { smsSink } from './sms-sink.ts'

const person = z.object({ email: z.string('email.invalid') })

/** What only the demo has: signing in by one click, and the mails and SMS that were sent to nobody. */
export const demoRoutes = (
  app: FastifyInstance,
  { signIn, config }: Pick<Parts, 'signIn' | 'config'>,
): void => {
  app.post('/api/demo/sign-in', { bodyLimit: MOST_UNSIGNED_BYTES }, async (request, reply) => {
    const { email } = parseInput(person, bodyOf(request))
    const cookie = await signInDemoPerson(signIn, config.publicUrl, email)
    return reply.headers(apiHeaders).header('set-cookie', cookie).code(204).send()
  })
  sinkStyles(app)
  if (config.mailSinkUrl !== null) sinkPages(app, mailSink(config.mailSinkUrl))
  if (config.smsSinkUrl !== null) sinkPages(app, smsSink(config.smsSinkUrl))
}
