import { id } from '@dossier/contracts/ids'
import { parseInput } from '@dossier/core/errors'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { apiHeaders } from '../server/api-headers.ts'
import { bodyOf } from '../server/body-of.ts'
import type { Parts } from '../server/parts.ts'
import { MOST_UNSIGNED_BYTES } from '../server/unsigned-bodies.ts'
import { authHeaders, passCookies } from './auth-headers.ts'
import { isSecure } from './create-sign-in.ts'
import { createGuessLimits } from './guess-limits.ts'
import { createKnownBrowsers } from './known-browsers.ts'
import { createPasswordOf } from './password-of.ts'
import { createSessions } from './sessions.ts'
import { createSetPassword } from './set-password.ts'
import { signInByPassword } from './sign-in-by-password.ts'

const sessionId = z.object({ id })

type Answer = { headers?: Headers; response: unknown }

type SignInParts = Pick<Parts, 'config' | 'signIn' | 'readSession' | 'askWho'> & {
  slowedGuessMs?: number | undefined
}

/** The few acts of the sign-in library that are open, under `/api/auth`; everything else it can do is closed. */
export const signInRoutes = (app: FastifyInstance, parts: SignInParts): void => {
  const { api } = parts.signIn
  const { secret, publicUrl } = parts.config
  const limits = {
    guesses: createGuessLimits(parts.slowedGuessMs),
    browsers: createKnownBrowsers({
      secret,
      secure: isSecure(publicUrl),
      passwordOf: createPasswordOf(parts.signIn),
    }),
  }
  const sessions = createSessions(parts.signIn)
  const setPassword = createSetPassword(parts.signIn)

  const open = (method: 'GET' | 'POST', path: string, act: (request: FastifyRequest) => Promise<Answer>) =>
    app.route({
      method,
      url: `/api/auth/${path}`,
      bodyLimit: MOST_UNSIGNED_BYTES,
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const { headers, response } = await act(request)
        if (headers) passCookies(headers, reply)
        return reply
          .headers({ ...apiHeaders, 'content-type': 'application/json; charset=utf-8' })
          .send(JSON.stringify(response))
      },
    })

  /** What somebody signed in does with their sessions, never from a screen that shows somebody else. */
  const openToStaff = (
    method: 'GET' | 'POST',
    path: string,
    act: (request: FastifyRequest) => Promise<Answer>,
  ) =>
    open(method, path, async (request) => {
      await parts.askWho.require(request)
      return act(request)
    })

  open('POST', 'sign-in/email', async (request) => ({
    headers: await signInByPassword(parts, limits, request),
    response: {},
  }))
  open('POST', 'reset-password', async (request) => {
    await setPassword(request)
    return { response: {} }
  })
  open('POST', 'sign-out', async (request) => {
    // Refused from another person's screen; whoever left the workspace may still end what is left of a session.
    await parts.askWho.find(request)
    return api.signOut({ headers: authHeaders(request), returnHeaders: true })
  })
  openToStaff('GET', 'list-sessions', async (request) => ({ response: await sessions.list(request) }))
  openToStaff('POST', 'revoke-session', async (request) => {
    await sessions.end(request, parseInput(sessionId, bodyOf(request)).id)
    return { response: {} }
  })
  openToStaff('POST', 'revoke-other-sessions', (request) =>
    api.revokeOtherSessions({ headers: authHeaders(request), returnHeaders: true }),
  )
}
