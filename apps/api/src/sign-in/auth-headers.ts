import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * What the sign-in library gets of a request: the cookie, and what it keeps beside a session. Of two cookies of
 * one name it would take either; it gets none.
 */
export const authHeaders = (request: FastifyRequest): Headers =>
  new Headers({
    cookie: hasTwice(request.headers.cookie ?? '') ? '' : (request.headers.cookie ?? ''),
    'user-agent': request.headers['user-agent'] ?? '',
    'x-forwarded-for': request.ip,
  })

const hasTwice = (header: string): boolean => {
  const names = header.split(';').map((part) => part.split('=')[0]?.trim() ?? '')
  return names.some((name, index) => name.includes('dossier.') && names.indexOf(name) !== index)
}

export const passCookies = (from: Headers, reply: FastifyReply): void => {
  const cookies = from.getSetCookie()
  if (cookies.length > 0 && !reply.sent) reply.header('set-cookie', cookies)
}
