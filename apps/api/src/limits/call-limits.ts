import { DomainError } from '@dossier/core/errors'
import type { SignedIn } from '../sign-in/signed-in.ts'
import { createLimiter } from './limiter.ts'

const minute = 60_000

/** Throws `too_many` once a person, or their workspace as a whole, makes more calls a minute than people do. */
export const createCallLimits = (callsPerMinute: number) => {
  const ofPerson = createLimiter({ max: callsPerMinute, windowMs: minute })
  const ofWorkspace = createLimiter({ max: callsPerMinute * 5, windowMs: minute })
  return (signedIn: SignedIn): void => {
    if (ofPerson.take(signedIn.userId) + ofWorkspace.take(signedIn.workspaceId) > 0)
      throw new DomainError('too_many', 'request.tooMany')
  }
}
