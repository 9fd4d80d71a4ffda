import { DomainError, parseInput } from '@dossier/core/errors'
import { APIError } from 'better-auth/api'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { bodyOf } from '../server/body-of.ts'
import type { Parts } from '../server/parts.ts'
import { authHeaders } from './auth-headers.ts'
import type { GuessLimits } from './guess-limits.ts'
import type { KnownBrowsers } from './known-browsers.ts'

const credentials = z.object({
  email: z.string('text.required').check(z.minLength(1, 'text.required'), z.maxLength(254, 'email.invalid')),
  password: z.string('text.required').check(z.minLength(1, 'text.required')),
})

/** The headers that sign the person in; throws `auth.wrong`, alike for an unknown account and a wrong password. */
export const signInByPassword = async (
  { signIn, readSession }: Pick<Parts, 'signIn' | 'readSession'>,
  { guesses, browsers }: { guesses: GuessLimits; browsers: KnownBrowsers },
  request: FastifyRequest,
): Promise<Headers> => {
  const body = parseInput(credentials, bodyOf(request))
  const { cookie: given } = request.headers
  const knownBy = await browsers.find(given, body.email)
  const guess = { email: body.email, ipAddress: request.ip, knownBy }
  await guesses.begin(guess)
  const { headers } = await signIn.api
    .signInEmail({ body, headers: authHeaders(request), returnHeaders: true })
    .catch((error: unknown) => {
      if (error instanceof APIError && error.statusCode < 500)
        throw new DomainError('signed_out', 'auth.wrong', { cause: error })
      throw error
    })
  guesses.wasRight(guess)

  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
  if ((await readSession(cookie)) === null) {
    await signIn.api.signOut({ headers: new Headers({ cookie }) })
    throw new DomainError('not_allowed', 'auth.notStaff')
  }
  headers.append('set-cookie', await browsers.remember(given, body.email))
  return headers
}
