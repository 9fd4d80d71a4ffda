import { setPasswordInput } from '@dossier/contracts/sign-in/inputs'
import { DomainError, invalidField, parseInput } from '@dossier/core/errors'
import { APIError } from 'better-auth/api'
import type { FastifyRequest } from 'fastify'
import { createLimiter } from '../limits/limiter.ts'
import { networkOf } from '../limits/network-of.ts'
import { bodyOf } from '../server/body-of.ts'
import type { SignIn } from './create-sign-in.ts'

/** Sets the password of whoever has a link's secret, once; another try with it is told that the link was used. */
export const createSetPassword = (signIn: SignIn) => {
  const tries = createLimiter({ max: 20, windowMs: 15 * 60_000 })
  return async (request: FastifyRequest): Promise<void> => {
    const body = parseInput(setPasswordInput, bodyOf(request))
    if (tries.take(networkOf(request.ip)) > 0) throw new DomainError('too_many', 'request.tooMany')
    await signIn.api.resetPassword({ body }).catch((error: unknown) => {
      if (error instanceof APIError && error.statusCode < 500) throw invalidField('token', 'auth.linkUsed')
      throw error
    })
  }
}
