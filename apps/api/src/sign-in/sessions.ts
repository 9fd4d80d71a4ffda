import { invalidField } from '@dossier/core/errors'
import type { FastifyRequest } from 'fastify'
import { authHeaders } from './auth-headers.ts'
import type { SignIn } from './create-sign-in.ts'

/** A session as its person sees it: its token would sign in whoever reads it, so it stays here. */
export type SessionView = {
  id: string
  createdAt: string
  updatedAt: string
  expiresAt: string
  ipAddress: string | null
  userAgent: string | null
  isCurrent: boolean
}

/** The sessions of whoever asks. */
export const createSessions = ({ api }: SignIn) => {
  const all = (request: FastifyRequest) => api.listSessions({ headers: authHeaders(request) })
  return {
    async list(request: FastifyRequest): Promise<SessionView[]> {
      const [sessions, current] = await Promise.all([
        all(request),
        api.getSession({ headers: authHeaders(request) }),
      ])
      return sessions.map(({ id, createdAt, updatedAt, expiresAt, ipAddress, userAgent }) => ({
        id,
        createdAt: createdAt.toISOString(),
        updatedAt: updatedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        ipAddress: ipAddress ?? null,
        userAgent: userAgent ?? null,
        isCurrent: id === current?.session.id,
      }))
    },
    /** Ends one of them. */
    async end(request: FastifyRequest, id: string): Promise<void> {
      const session = (await all(request)).find((each) => each.id === id)
      if (!session) throw invalidField('id', 'id.invalid')
      await api.revokeSession({ headers: authHeaders(request), body: { token: session.token } })
    },
  }
}
