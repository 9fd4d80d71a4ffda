import type { TaskState } from '@dossier/contracts/tasks/values'
import { contacts, tasks } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import {
  cursorOnward,
  instantCursor,
  isOnPage,
  measureRows,
  newest,
  oldest,
  type Place,
} from '../paging/index.ts'
import { taskJson } from './task-json.ts'

const PAGE = sql.raw('30')

export const isOpen: SQL = sql`${tasks.completedAt} is null and ${tasks.deletedAt} is null`
export const isCompleted: SQL = sql`${tasks.completedAt} is not null and ${tasks.deletedAt} is null`

/** Open tasks come by what is due first, completed ones latest first; `start` is where each begins. */
const orders = {
  open: { by: sql`${tasks.dueOrder}`, to: sql`asc`, beyond: sql`>`, start: oldest },
  completed: { by: sql`${tasks.completedAt}`, to: sql`desc`, beyond: sql`<`, start: newest },
} as const satisfies Record<TaskState, unknown>

type Wanted = { state: TaskState; after: Place | null; from: SQL; where: SQL; json: SQL }

const onPage = isOnPage(sql`page`, PAGE)

/** A page of some tasks in their order: `tasks`, each as `json`, and `nextCursor`. */
export const pageOfTasks = ({ state, after, from, where, json }: Wanted): SQL => {
  const { by, to, beyond, start } = orders[state]
  const { at, id } = after ?? start
  const order = sql`${by} ${to}, ${tasks.id} ${to}`
  return sql`(
    select json_build_object(
      'tasks', coalesce(json_agg(page.task) filter (where ${onPage}), '[]'),
      'nextCursor', ${cursorOnward(sql`page`, onPage)})
    from (
      select ${measureRows(sql`coalesce(${tasks.notes}, ${sql.raw("''")})`, order)}, ${instantCursor(by, sql`${tasks.id}`)} as cursor,
        ${json} as task
      from ${from}
      where ${where} and (${by}, ${tasks.id}) ${beyond} (${at}, ${id})
      order by ${order}
      limit ${PAGE} + 1
    ) as page)`
}

/** The tasks of the contact of the surrounding query. */
export const ofContact: SQL = sql`${tasks.workspaceId} = ${contacts.workspaceId}
  and ${tasks.recordId} = ${contacts.id}`

/** A `TaskPage` of the contact of the surrounding query. */
export const taskPage = (state: TaskState, after: Place | null = null): SQL =>
  pageOfTasks({
    state,
    after,
    from: sql`${tasks}`,
    where: sql`${ofContact} and ${state === 'open' ? isOpen : isCompleted}`,
    json: taskJson,
  })
