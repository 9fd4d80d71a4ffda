import type { TaskState } from '@dossier/contracts/tasks/values'
import { contacts, tasks } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import { instantCursor, newest, oldest, type Place } from '../paging/index.ts'
import { taskJson } from './task-json.ts'

const PAGE = sql.raw('30')

export const isOpen: SQL = sql`${tasks.completedAt} is null and ${tasks.deletedAt} is null`
export const isCompleted: SQL = sql`${tasks.completedAt} is not null and ${tasks.deletedAt} is null`

/** Open tasks by what is due first, completed ones latest first; `start` is where each begins. */
export const taskOrders = {
  open: { is: isOpen, by: sql`${tasks.dueOrder}`, to: sql`asc`, beyond: sql`>`, start: oldest },
  completed: { is: isCompleted, by: sql`${tasks.completedAt}`, to: sql`desc`, beyond: sql`<`, start: newest },
} as const satisfies Record<TaskState, unknown>

/** The tasks of the contact of the surrounding query. */
export const ofContact: SQL = sql`${tasks.workspaceId} = ${contacts.workspaceId}
  and ${tasks.recordId} = ${contacts.id}`

/** A `TaskPage` of the contact of the surrounding query. */
export const taskPage = (state: TaskState, after: Place = taskOrders[state].start): SQL => {
  const { is, by, to, beyond } = taskOrders[state]
  const order = sql`${by} ${to}, ${tasks.id} ${to}`
  return sql`(
    select json_build_object(
      'tasks', coalesce(json_agg(page.task) filter (where page.n <= ${PAGE}), '[]'),
      'nextCursor', case when count(*) > ${PAGE} then max(page.cursor) filter (where page.n = ${PAGE}) end)
    from (
      select row_number() over (order by ${order}) as n, ${instantCursor(by, sql`${tasks.id}`)} as cursor,
        ${taskJson} as task
      from ${tasks}
      where ${ofContact} and ${is} and (${by}, ${tasks.id}) ${beyond} (${after.at}, ${after.id})
      order by ${order}
      limit ${PAGE} + 1
    ) as page)`
}
