import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'

/** An instant to the millisecond: what a JavaScript clock has and a cursor can carry without loss. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** The tenant. Row-level security compares it with the transaction's setting. */
export const workspaceId = () => uuid('workspace_id').notNull()

/** Text that sorts as people expect in every script. */
export const sortedText = customType<{ data: string }>({ dataType: () => 'text COLLATE "und-x-icu"' })
