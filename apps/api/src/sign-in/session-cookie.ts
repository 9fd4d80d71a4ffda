import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'

/** Over https a name that no other host, and no path, can set a cookie for. */
export const cookieName = (what: string, secure: boolean): string =>
  `${secure ? '__Host-' : ''}dossier.${what}`

/**
 * The value of the cookie of that name, decoded; null where there is none, and where there are two: one of them was
 * not set by us.
 */
export const findCookie = (header: string, name: string): string | null => {
  const values = header.split(';').flatMap((part) => {
    const at = part.indexOf('=')
    return at < 0 || part.slice(0, at).trim() !== name ? [] : part.slice(at + 1).trim()
  })
  const [value, ...others] = values
  if (value === undefined || others.length > 0) return null
  return decode(value.startsWith('"') ? value.slice(1, -1) : value)
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
  const name = cookieName('session_token', secure)

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
  return `${cookieName('session_token', secure)}=${value}; ${attributes}`
}
