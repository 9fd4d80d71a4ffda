import type { TaskDue } from '@dossier/contracts/tasks/views'
import type { tasks } from '@dossier/db/schema'
import { instantOf } from '../zoned-time/index.ts'

type DueColumns = Pick<typeof tasks.$inferSelect, 'dueOn' | 'dueTime' | 'dueZone' | 'dueAt'>

/** As the table keeps it. */
export const dueColumns = (due: TaskDue | null): DueColumns => ({
  dueOn: due?.on ?? null,
  dueTime: due?.at?.time ?? null,
  dueZone: due?.at?.timeZone ?? null,
  dueAt: due?.at ? instantOf({ on: due.on, ...due.at }) : null,
})

export const dueOf = ({ dueOn, dueTime, dueZone }: Omit<DueColumns, 'dueAt'>): TaskDue | null => {
  if (dueOn === null) return null
  if (dueTime === null || dueZone === null) return { on: dueOn, at: null }
  return { on: dueOn, at: { time: dueTime.slice(0, 5), timeZone: dueZone } }
}

/** In one line, as RFC 9557 writes it: `2026-12-01`, `2026-12-01T09:00[Europe/Berlin]`. */
export const dueText = ({ on, at }: TaskDue): string =>
  at === null ? on : `${on}T${at.time}[${at.timeZone}]`
