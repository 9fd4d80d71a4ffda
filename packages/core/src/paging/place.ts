import { type SQL, sql } from 'drizzle-orm'

/** A place in the feed, and which way to read from it; the entry that stands there is read only if `inclusive`. */
export type Place = { at: SQL; id: SQL; towards: 'older' | 'newer'; inclusive?: boolean }

/** The place of an entry. */
export const placeOf = (at: Date, id: string, towards: Place['towards']): Place => ({
  at: sql`${at.toISOString()}::timestamptz`,
  id: sql`${id}::uuid`,
  towards,
})

/** The newest page is older than the end of time. */
export const newest: Place = {
  at: sql`'infinity'::timestamptz`,
  id: sql`'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`,
  towards: 'older',
}

/** What is read from the beginning of time on. */
export const oldest: Place = {
  at: sql`'-infinity'::timestamptz`,
  id: sql`'00000000-0000-0000-0000-000000000000'::uuid`,
  towards: 'newer',
}

/** `<milliseconds>_<id>`: exact, since instants are kept to the millisecond. */
export const instantCursor = (at: SQL, id: SQL): SQL =>
  sql`(extract(epoch from ${at}) * 1000)::bigint || '_' || ${id}`
