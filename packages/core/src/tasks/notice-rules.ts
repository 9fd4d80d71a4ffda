import type { TaskNotice } from '@dossier/contracts/tasks/values'
import type { tasks } from '@dossier/db/schema'
import { dayAfter, instantOf } from '../zoned-time/index.ts'

/** One notice to the assignee, and the instant that it is about. */
export type PlannedNotice = { kind: TaskNotice; at: Date }

type Dated = Pick<typeof tasks.$inferSelect, 'dueOn' | 'dueAt' | 'dueZone' | 'remindAt'>

/** When a day begins at work: a date without a time is due then, and what is late is so the morning after. */
const MORNING = '09:00'

/**
 * The notices of a task in their order: the reminder asked for, what is due, what is overdue the morning after. A
 * date without a time has no zone, so the workspace's says when its morning is.
 */
export const plannedNotices = (
  { dueOn, dueAt, dueZone, remindAt }: Dated,
  workspaceZone: string,
): PlannedNotice[] => {
  const morning = (on: string) => instantOf({ on, time: MORNING, timeZone: dueZone ?? workspaceZone })
  const planned: PlannedNotice[] = []
  if (remindAt !== null) planned.push({ kind: 'taskReminder', at: remindAt })
  if (dueOn !== null) {
    planned.push({ kind: 'taskDue', at: dueAt ?? morning(dueOn) })
    planned.push({ kind: 'taskOverdue', at: morning(dayAfter(dueOn)) })
  }
  return planned.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Those that are still to come after `since`. */
export const noticesAfter = (planned: readonly PlannedNotice[], since: Date): PlannedNotice[] =>
  planned.filter(({ at }) => at > since)

/** Of all that were missed only the latest is given: the earlier ones say less. */
export const noticeNow = (ahead: readonly PlannedNotice[], now: Date): PlannedNotice | undefined =>
  ahead.findLast(({ at }) => at <= now)
