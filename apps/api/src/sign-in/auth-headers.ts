import type { FastifyReply, FastifyRequest } from 'fastify'

/** What the sign-in library is told of a request: the cookie, and what it keeps beside a session. */
export const authHeaders = (request: FastifyRequest): Headers =>
  new Headers({
    cookie: request.headers.cookie ?? '',
    'user-agent': request.headers['user-agent'] ?? '',
    'x-forwarded-for': request.ip,
  })

export const passCookies = (from: Headers, reply: FastifyReply): void => {
  const cookies = from.getSetCookie()
  if (cookies.length > 0 && !reply.sent) reply.header('set-cookie', cookies)
}
