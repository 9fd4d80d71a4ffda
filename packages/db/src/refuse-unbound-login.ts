import { sql } from 'drizzle-orm'
import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from './create-db.ts'

/** The login of the application that row-level security does not bind: every tenant would see every other's rows. */
export class UnboundLogin extends Error {
  constructor(setting: string, login: string, why: string) {
    super(
      `${setting} logs in as "${login}", which ${why}, so row-level security would not bind it: ` +
        'give it a login of its own, as docs/operating says.',
    )
    this.name = 'UnboundLogin'
  }
}

const RETRY_MS = 1_000

/** Throws `UnboundLogin` unless row-level security binds this login. `setting` is what names it. */
const check = async (db: Db, setting: string): Promise<void> => {
  const { rows } = await db.execute<{ login: string; super: boolean; bypasses: boolean; owns: boolean }>(sql`
    select rolname as login, rolsuper as super, rolbypassrls as bypasses,
      exists (select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and pg_has_role(current_user, relowner, 'MEMBER')) as owns
    from pg_roles where rolname = current_user`)
  const [role] = rows
  if (!role) return
  const why = role.super
    ? 'is a superuser'
    : role.bypasses
      ? 'has BYPASSRLS'
      : role.owns
        ? 'owns tables, or belongs to the role that does'
        : null
  if (why !== null) throw new UnboundLogin(setting, role.login, why)
}

/**
 * Throws `UnboundLogin` as soon as the database can be asked whether row-level security binds this login. While it is
 * away nothing can be read either, so a start need not wait for the answer.
 */
export const refuseUnboundLogin = async (db: Db, setting: string): Promise<void> => {
  for (;;) {
    try {
      return await check(db, setting)
    } catch (error) {
      if (error instanceof UnboundLogin) throw error
      await wait(RETRY_MS, undefined, { ref: false })
    }
  }
}
