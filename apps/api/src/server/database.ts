import type { Db } from '@dossier/db'
import type { LiveSource } from '../live/live-source.ts'

/** The database as the edges use it; `main.ts` opens it. */
export type Database = {
  db: Db
  /** What reads go by: connections of their own, which write nothing. */
  reads: Db
  live: LiveSource
  isMigrated: () => Promise<boolean>
}
