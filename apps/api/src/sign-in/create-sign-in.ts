import type { Db } from '@dossier/db'
import { accounts, sessions, users, verifications } from '@dossier/db/schema'
import { betterAuth } from 'better-auth/minimal'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import type { Logger } from 'pino'
import { uuidv7 } from 'uuidv7'
import { hashPassword, verifyPassword } from './password.ts'

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
      useSecureCookies: isSecure(publicUrl),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => uuidv7() },
      // Every edge of ours refuses other sites before a request comes here.
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    // Guesses are counted by account and by address in `sign-in-routes.ts`; these would count neither apart.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its messages may quote what was typed, so the log hears only that there was one.
    logger: { level: 'error', log: (level) => log.warn({ level }, 'The sign-in library reported a problem') },
  })

export type SignIn = ReturnType<typeof createSignIn>

export const isSecure = (publicUrl: string | null) => publicUrl?.startsWith('https:') ?? false
