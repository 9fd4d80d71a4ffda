import { contacts, staff, tasks } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import type { WorkSource } from '../domain/index.ts'

const none = sql`null::text`

/** Tasks whose assignee will be notified. */
const waiting: WorkSource = {
  kind: 'remindTask',
  filters: ['open', 'attention', 'waiting'],
  rows: sql`
    select ${tasks.id} as place, 'task/' || ${tasks.id} as workflow_id, 'waiting' as state, ${tasks.noticeAt} as at,
      ${none} as reason, ${staff.name} as recipient, ${contacts.id} as contact_id,
      ${contacts.firstName} as "firstName", ${contacts.lastName} as "lastName",
      ${contacts.companyName} as "companyName", ${contacts.nameKey} as name_key,
      case when ${tasks.noticeAt} < now() - interval '5 minutes' then 'late' end as trouble
    from ${tasks}
    join ${contacts} on ${contacts.id} = ${tasks.recordId} and ${contacts.deletedAt} is null
    join ${staff} on ${staff.id} = ${tasks.assigneeId}
    where ${tasks.noticeAt} is not null`,
}

export const taskWork: readonly WorkSource[] = [waiting]
