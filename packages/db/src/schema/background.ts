import { boolean, pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Each worker's last sign of life; `reachesTemporal` says whether it can start long-running work. */
export const heartbeats = pgTable('heartbeats', {
  workerId: uuid('worker_id').primaryKey(),
  startedAt: instant('started_at').notNull(),
  at: instant('at').notNull(),
  reachesTemporal: boolean('reaches_temporal').notNull(),
  /** When it last could; null until it could once. */
  reachedAt: instant('reached_at'),
})
