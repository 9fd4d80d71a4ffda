import { DomainError } from '@dossier/core/errors'
import type { SignedIn } from '../sign-in/signed-in.ts'
import { createLimiter } from './limiter.ts'

const minute = 60_000

/** Throws `too_many` where the calls so far, each by its cost, are more than people make. */
export type CountCall = (signedIn: SignedIn, cost?: number) => void

/** Counts by person and by workspace as a whole. */
export const createCallLimits = (callsPerMinute: number): CountCall => {
  const ofPerson = createLimiter({ max: callsPerMinute, windowMs: minute })
  const ofWorkspace = createLimiter({ max: callsPerMinute * 5, windowMs: minute })
  return ({ userId, workspaceId }, cost = 1) => {
    if (ofPerson.take(userId, cost) + ofWorkspace.take(workspaceId, cost) > 0)
      throw new DomainError('too_many', 'request.tooMany')
  }
}
