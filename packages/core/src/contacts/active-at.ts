import { contacts } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

/**
 * The last activity, for a change of the contact's own row whose event is of `at`: where the change itself does
 * not set it, `appendEvent` writes the row once more.
 */
export const activeAt = (at: Date): SQL =>
  sql`greatest(${contacts.lastActivityAt}, ${at.toISOString()}::timestamptz)`
