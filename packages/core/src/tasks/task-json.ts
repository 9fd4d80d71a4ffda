import { staff, tasks } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

type StaffColumn = typeof tasks.assigneeId | typeof tasks.createdBy | typeof tasks.completedBy

const personJson = (staffId: StaffColumn): SQL =>
  sql`(select json_build_object('id', ${staff.id}, 'name', ${staff.name}) from ${staff}
    where ${staff.workspaceId} = ${tasks.workspaceId} and ${staff.id} = ${staffId})`

/** As forms send it back. */
const instantJson = (column: typeof tasks.dueAt | typeof tasks.remindAt): SQL =>
  sql`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const dueJson = sql`case when ${tasks.dueOn} is not null then json_build_object('on', ${tasks.dueOn},
  'at', case when ${tasks.dueTime} is not null then
    json_build_object('time', to_char(${tasks.dueTime}, 'HH24:MI'), 'timeZone', ${tasks.dueZone}) end) end`

/** A `TaskView` of the task of the surrounding query, as JSON that Postgres builds. */
export const taskJson: SQL = sql`(select row_to_json(view) from (select
  ${tasks.id} as id, ${tasks.title} as title, ${tasks.notes} as notes, ${dueJson} as due,
  ${instantJson(tasks.dueAt)} as "dueAt", ${instantJson(tasks.remindAt)} as "remindAt",
  ${personJson(tasks.assigneeId)} as assignee, ${tasks.priority} as priority,
  ${tasks.createdAt} as "createdAt", ${personJson(tasks.createdBy)} as "createdBy",
  ${tasks.completedAt} as "completedAt", ${personJson(tasks.completedBy)} as "completedBy") as view)`
