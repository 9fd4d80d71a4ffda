import type { Db } from '@dossier/db'
import type { LiveSource } from '../live/live-source.ts'

/** The database as the edges use it; `main.ts` opens it. */
export type Database = { db: Db; live: LiveSource; isMigrated: () => Promise<boolean> }
