import { parseInput } from '@dossier/core/errors'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { apiHeaders } from '../server/api-headers.ts'
import { bodyOf } from '../server/body-of.ts'
import type { Parts } from '../server/parts.ts'
import { MOST_UNSIGNED_BYTES } from '../server/unsigned-bodies.ts'
import { mailPages } from './mail-pages.ts'
import { signInDemoPerson } from './sign-in-demo-person.ts'

const person = z.object({ email: z.string('email.invalid') })

/** What only the demo has: signing in by one click, and the mails that were sent to nobody. */
export const demoRoutes = (
  app: FastifyInstance,
  { signIn, config }: Pick<Parts, 'signIn' | 'config'>,
): void => {
  app.post('/api/demo/sign-in', { bodyLimit: MOST_UNSIGNED_BYTES }, async (request, reply) => {
    const { email } = parseInput(person, bodyOf(request))
    const cookie = await signInDemoPerson(signIn, config.publicUrl, email)
    return reply.headers(apiHeaders).header('set-cookie', cookie).code(204).send()
  })
  if (config.mailSinkUrl !== null) mailPages(app, config.mailSinkUrl)
}
