import type { FastifyReply, FastifyRequest } from 'fastify'
import { authHeaders, passCookies } from './auth-headers.ts'
import type { SignIn } from './create-sign-in.ts'

/** Lets a session in use last longer, at most once a day, and tells the browser so. */
export const renewSession = async (
  signIn: SignIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const { headers } = await signIn.api.getSession({ headers: authHeaders(request), returnHeaders: true })
  passCookies(headers, reply)
}
