import { parseInput } from '@dossier/core/errors'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { bodyOf } from '../server/body-of.ts'
import type { Parts } from '../server/parts.ts'
import { authHeaders, passCookies } from './auth-headers.ts'
import { createSetPassword } from './set-password.ts'
import { createGuessLimits } from './guess-limits.ts'
import { signInByPassword } from './sign-in-by-password.ts'

const token = z.object({ token: z.string().check(z.minLength(1), z.maxLength(200)) })

type Answer = { headers: Headers; response: unknown }

/** The few acts of the sign-in library that are open, under `/api/auth`; everything else it can do is closed. */
export const signInRoutes = (app: FastifyInstance, parts: Pick<Parts, 'signIn' | 'readSession'>): void => {
  const { api } = parts.signIn
  const guesses = createGuessLimits()
  const setPassword = createSetPassword(parts.signIn)

  const open = (method: 'GET' | 'POST', path: string, act: (request: FastifyRequest) => Promise<Answer>) =>
    app.route({
      method,
      url: `/api/auth/${path}`,
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const { headers, response } = await act(request)
        passCookies(headers, reply)
        return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(response))
      },
    })

  open('POST', 'sign-in/email', async (request) => ({
    headers: await signInByPassword(parts, guesses, request),
    response: {},
  }))
  open('POST', 'reset-password', async (request) => {
    await setPassword(request)
    return { headers: new Headers(), response: {} }
  })
  open('POST', 'sign-out', (request) => api.signOut({ headers: authHeaders(request), returnHeaders: true }))
  open('GET', 'get-session', (request) =>
    api.getSession({ headers: authHeaders(request), returnHeaders: true }),
  )
  open('GET', 'list-sessions', (request) =>
    api.listSessions({ headers: authHeaders(request), returnHeaders: true }),
  )
  open('POST', 'revoke-session', (request) =>
    api.revokeSession({
      headers: authHeaders(request),
      returnHeaders: true,
      body: parseInput(token, bodyOf(request)),
    }),
  )
  open('POST', 'revoke-other-sessions', (request) =>
    api.revokeOtherSessions({ headers: authHeaders(request), returnHeaders: true }),
  )
}
