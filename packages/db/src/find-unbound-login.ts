import { sql } from 'drizzle-orm'
import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from './create-db.ts'

const RETRY_MS = 1_000

type Login = { name: string; isSuper: boolean; bypasses: boolean; owns: boolean; isRelay: boolean }

type Setting = 'DATABASE_URL' | 'DATABASE_RELAY_URL'

const readLogin = async (db: Db): Promise<Login | undefined> => {
  const { rows } = await db.execute<Login>(sql`
    select rolname as name, rolsuper as "isSuper", rolbypassrls as bypasses,
      exists (select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and pg_has_role(current_user, relowner, 'MEMBER')) as owns,
      pg_has_role(current_user, 'relay', 'MEMBER') as "isRelay"
    from pg_roles where rolname = current_user`)
  return rows[0]
}

const reasonOf = ({ isSuper, bypasses, owns, isRelay }: Login, setting: Setting): string | null => {
  if (isSuper) return 'is a superuser'
  if (bypasses) return 'has BYPASSRLS'
  if (owns) return 'owns tables, or belongs to the role that does'
  return isRelay && setting === 'DATABASE_URL'
    ? 'belongs to "relay", which reads the outbox of every tenant'
    : null
}

/**
 * Why a process must not go on with this login, in a sentence: row-level security would not bind it, and one tenant
 * would see another's rows. Null where it is bound. Answers as soon as the database can be asked; while it is away
 * nothing can be read either. `setting` is what names the login.
 */
export const findUnboundLogin = async (db: Db, setting: Setting): Promise<string | null> => {
  for (;;) {
    try {
      const login = await readLogin(db)
      const reason = login ? reasonOf(login, setting) : null
      return login && reason
        ? `${setting} logs in as "${login.name}", which ${reason}, so row-level security would not bind it: ` +
            'give it a login of its own, as docs/operating says.'
        : null
    } catch {
      await wait(RETRY_MS, undefined, { ref: false })
    }
  }
}
