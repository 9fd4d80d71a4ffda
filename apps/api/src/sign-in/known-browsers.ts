import { createHmac, timingSafeEqual } from 'node:crypto'
import { cookieName, findCookie } from './session-cookie.ts'

/** Half a year: whoever comes back later proves themselves like on a new browser. */
const KEPT_SECONDS = 180 * 24 * 60 * 60
/** People who sign in by one browser. */
const MOST_PEOPLE = 5

export type KnownBrowsers = {
  /** Whether somebody signed in to this account from this browser before. */
  has(cookieHeader: string | undefined, email: string): boolean
  /** The `Set-Cookie` by which the browser is known from now on. */
  remember(cookieHeader: string | undefined, email: string): string
}

/**
 * A browser that signed in once is known by a signed mark for each account. It opens nothing: it only
 * distinguishes the person who forgot a letter from whoever guesses at their account from elsewhere.
 */
export const createKnownBrowsers = (secret: string, secure: boolean): KnownBrowsers => {
  const name = cookieName('known', secure)
  const markOf = (email: string): string =>
    createHmac('sha256', secret).update(`known browser\n${email.toLowerCase()}`).digest('base64url')
  const marksIn = (cookieHeader: string | undefined): string[] =>
    (cookieHeader === undefined ? null : findCookie(cookieHeader, name))?.split('.').slice(0, MOST_PEOPLE) ??
    []
  const isSame = (one: string, other: string): boolean =>
    one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

  return {
    has(cookieHeader, email) {
      const mark = markOf(email)
      return marksIn(cookieHeader).some((known) => isSame(known, mark))
    },
    remember(cookieHeader, email) {
      const mark = markOf(email)
      const others = marksIn(cookieHeader).filter((known) => known !== mark)
      const marks = [mark, ...others].slice(0, MOST_PEOPLE).join('.')
      const attributes = `Max-Age=${KEPT_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
      return `${name}=${marks}; ${attributes}`
    },
  }
}
