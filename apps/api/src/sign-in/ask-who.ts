import { DomainError } from '@dossier/core/errors'
import type { FastifyRequest } from 'fastify'
import type { ReadSession } from './read-session.ts'
import type { SignedIn } from './signed-in.ts'

type Asked = Pick<FastifyRequest, 'headers' | 'query'>

export type AskWho = {
  /** The person whose session a request carries; null where there is none. */
  find(request: Asked): Promise<SignedIn | null>
  /** As `find`; throws `auth.signedOut` where there is none. */
  require(request: Asked): Promise<SignedIn>
}

/** Whose screen a request comes from: a header, or in an address where a browser lets us set none. */
const screenOf = ({ headers, query }: Asked): unknown =>
  headers['x-dossier-staff'] ??
  (typeof query === 'object' && query !== null && 'staff' in query ? query.staff : undefined)

/**
 * Who asks, by session. All tabs of a browser share one: a screen that still shows somebody else, or another
 * workspace, is refused before it reads or writes as the person who is signed in now.
 */
export const createAskWho = (readSession: ReadSession): AskWho => {
  const find = async (request: Asked): Promise<SignedIn | null> => {
    const signedIn = await readSession(request.headers.cookie)
    const screen = screenOf(request)
    if (signedIn !== null && screen !== undefined && screen !== signedIn.staffId)
      throw new DomainError('signed_out', 'auth.otherPerson')
    return signedIn
  }
  return {
    find,
    async require(request) {
      const signedIn = await find(request)
      if (signedIn === null) throw new DomainError('signed_out', 'auth.signedOut')
      return signedIn
    },
  }
}
