import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { cookieName, findCookie } from './session-cookie.ts'

/** Half a year: whoever comes back later proves themselves like on a new browser. */
const KEPT_SECONDS = 180 * 24 * 60 * 60
/** People who sign in by one browser. */
const MOST_PEOPLE = 5

/** The random half of a mark, as base64url. */
const NONCE_LENGTH = 22

export type KnownBrowsers = {
  /** The mark by which this browser is known to the account; null where nobody signed in to it here before. */
  find(cookieHeader: string | undefined, email: string): Promise<string | null>
  /** The `Set-Cookie` by which the browser is known from now on. */
  remember(cookieHeader: string | undefined, email: string): Promise<string>
}

type Options = {
  secret: string
  secure: boolean
  /** The hash of the account's password; empty where there is no such account. */
  passwordOf: (email: string) => Promise<string>
}

/**
 * A browser that signed in once is known by a signed mark for each account, its own, until the password changes. It
 * opens nothing: it only distinguishes the person who forgot a letter from whoever guesses at their account from
 * elsewhere.
 */
export const createKnownBrowsers = ({ secret, secure, passwordOf }: Options): KnownBrowsers => {
  const name = cookieName('known', secure)
  const markOf = (nonce: string, email: string, password: string): string =>
    nonce +
    createHmac('sha256', secret)
      .update(`known browser\n${nonce}\n${email.toLowerCase()}\n${password}`)
      .digest('base64url')
  const marksIn = (cookieHeader: string | undefined): string[] =>
    (cookieHeader === undefined ? null : findCookie(cookieHeader, name))?.split('.').slice(0, MOST_PEOPLE) ??
    []
  const isSame = (one: string, other: string): boolean =>
    one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
  const findAmong = (marks: string[], email: string, password: string): string | undefined =>
    marks.find((mark) => isSame(mark, markOf(mark.slice(0, NONCE_LENGTH), email, password)))

  return {
    async find(cookieHeader, email) {
      const marks = marksIn(cookieHeader)
      return marks.length === 0 ? null : (findAmong(marks, email, await passwordOf(email)) ?? null)
    },
    async remember(cookieHeader, email) {
      const password = await passwordOf(email)
      const before = marksIn(cookieHeader)
      const nonce = randomBytes(16).toString('base64url')
      const mark = findAmong(before, email, password) ?? markOf(nonce, email, password)
      const marks = [mark, ...before.filter((other) => other !== mark)].slice(0, MOST_PEOPLE).join('.')
      const attributes = `Max-Age=${KEPT_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
      return `${name}=${marks}; ${attributes}`
    },
  }
}
