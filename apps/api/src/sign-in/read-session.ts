import type { Db } from '@dossier/db'
import { createCookieReader } from './session-cookie.ts'
import type { SignedIn } from './signed-in.ts'

export type ReadSession = (cookieHeader: string | undefined) => Promise<SignedIn | null>

const text = `select staff_id as "staffId", user_id as "userId", workspace_id as "workspaceId", role, name, email
  from signed_in_staff($1)`

/**
 * Who the cookie signs in: its signature is checked here, and one prepared statement finds the session and the
 * person. Nothing is cached, so an ended session ends at once.
 */
export const createReadSession = (db: Db, secret: string, secure: boolean): ReadSession => {
  const readToken = createCookieReader(secret, secure)
  return async (cookieHeader) => {
    const token = readToken(cookieHeader)
    if (token === null) return null
    const { rows } = await db.$client.query<SignedIn>({ name: 'signed-in-staff', text, values: [token] })
    return rows[0] ?? null
  }
}
