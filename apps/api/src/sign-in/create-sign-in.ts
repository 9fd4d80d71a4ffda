import type { Db } from '@dossier/db'
import { accounts, sessions, users, verifications } from '@dossier/db/schema'
import { betterAuth } from 'better-auth/minimal'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import type { Logger } from 'pino'
import { uuidv7 } from 'uuidv7'
import { hashPassword, verifyPassword } from './password.ts'
import { cookieName } from './session-cookie.ts'

type Options = {
  db: Db
  secret: string
  publicUrl: string | null
  log: Logger
}

const day = 24 * 60 * 60

/** Sign-in by email and password, and the sessions it makes. */
export const createSignIn = ({ db, secret, publicUrl, log }: Options) =>
  betterAuth({
    appName: 'Dossier',
    secret,
    baseURL: publicUrl ?? 'http://localhost',
    basePath: '/api/auth',
    database: drizzleAdapter(db, {
      provider: 'pg',
      usePlural: true,
      schema: { users, sessions, accounts, verifications },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      expiresIn: 7 * day,
      updateAge: day,
      // People may look at and end their sessions however long ago they signed in.
      freshAge: 0,
      additionalFields: { workspaceId: { type: 'string', required: false, input: false } },
    },
    advanced: {
      cookiePrefix: 'dossier',
      // Its own prefix would be `__Secure-`; ours is part of the name.
      useSecureCookies: false,
      cookies: { session_token: { name: cookieName('session_token', isSecure(publicUrl)) } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure(publicUrl) },
      database: { generateId: () => uuidv7() },
      // Every edge of ours refuses other sites before a request comes here.
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    // `guess-limits.ts` counts guesses by account and address; this would count neither apart.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its messages may quote what was typed, so the log hears only that there was one.
    logger: { level: 'error', log: (level) => log.warn({ level }, 'The sign-in library reported a problem') },
  })

export type SignIn = ReturnType<typeof createSignIn>

export const isSecure = (publicUrl: string | null) => publicUrl?.startsWith('https:') ?? false
