import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'

/** The name that better-auth gives the session's cookie. */
const sessionCookieName = (secure: boolean) =>
  secure ? '__Secure-dossier.session_token' : 'dossier.session_token'

/** The value of the first cookie of that name, decoded; null where there is none. */
const findCookie = (header: string, name: string): string | null => {
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    const value = part.slice(at + 1).trim()
    return decode(value.startsWith('"') ? value.slice(1, -1) : value)
  }
  return null
}

const decode = (value: string): string => {
  if (!value.includes('%')) return value
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** Reads the session's token out of the signed cookie: `<token>.<HMAC-SHA256 in base64>`. */
export const createCookieReader = (secret: string, secure: boolean) => {
  const key = createSecretKey(secret, 'utf8')
  const name = sessionCookieName(secure)

  return (header: string | undefined): string | null => {
    const cookie = header === undefined ? null : findCookie(header, name)
    const dot = cookie?.lastIndexOf('.') ?? -1
    if (cookie === null || dot < 1) return null
    const token = cookie.slice(0, dot)
    const signature = Buffer.from(cookie.slice(dot + 1))
    const expected = Buffer.from(createHmac('sha256', key).update(token).digest('base64'))
    return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null
  }
}

/** The `Set-Cookie` that signs in whoever holds the token, as better-auth writes it. */
export const writeSessionCookie = (
  secret: string,
  secure: boolean,
  token: string,
  maxAge: number,
): string => {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  const value = encodeURIComponent(`${token}.${signature}`)
  const attributes = `Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${sessionCookieName(secure)}=${value}; ${attributes}`
}
