import { contacts, erasures, outbox } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import type { WorkSource } from '../domain/index.ts'

const none = sql`null::text`
const names = sql`${contacts.firstName} as "firstName", ${contacts.lastName} as "lastName",
  ${contacts.companyName} as "companyName", ${contacts.nameKey} as name_key`

/** `workflowIds.purgeContact`, in SQL. */
const purgeId = (contactId: SQL, deletionId: SQL) => sql`'purge/' || ${contactId} || '/' || ${deletionId}`

/** Deleted contacts wait, are held or are being erased. */
const deletions: WorkSource = {
  kind: 'purgeContact',
  filters: ['open', 'attention', 'waiting', 'held', 'erasing'],
  rows: sql`
    select ${contacts.id} as place, ${purgeId(sql`${contacts.id}`, sql`${contacts.deletionId}`)} as workflow_id,
      case when ${contacts.purgeStartedAt} is not null then 'erasing'
        when ${contacts.heldAt} is not null then 'held' else 'waiting' end as state,
      ${contacts.purgeAfter} as at, ${none} as reason, ${none} as recipient, ${contacts.id} as contact_id, ${names},
      case when ${contacts.purgeStartedAt} < now() - interval '15 minutes' then 'slow'
        when ${contacts.purgeStartedAt} is null and ${contacts.heldAt} is null
          and ${contacts.purgeAfter} < now() - interval '5 minutes' then 'late' end as trouble
    from ${contacts} where ${contacts.deletedAt} is not null`,
}

/** Contacts erased within a month: only their ids are left. */
const erased: WorkSource = {
  kind: 'purgeContact',
  filters: ['finished'],
  rows: sql`
    select ${erasures.deletionId} as place,
      ${purgeId(sql`${erasures.contactId}`, sql`${erasures.deletionId}`)} as workflow_id, 'purged' as state,
      ${erasures.finishedAt} as at, ${none} as reason, ${none} as recipient, null::uuid as contact_id,
      ${none} as "firstName", ${none} as "lastName", ${none} as "companyName", '' as name_key, ${none} as trouble
    from ${erasures} where ${erasures.finishedAt} > now() - interval '30 days'`,
}

/** Restored contacts whose run does not know yet. */
const restored: WorkSource = {
  kind: 'purgeContact',
  filters: ['open', 'attention'],
  rows: sql`
    select distinct on (${outbox.workflowId}) ${outbox.entityId} as place, ${outbox.workflowId} as workflow_id,
      'restored' as state, ${outbox.createdAt} as at, ${none} as reason, ${none} as recipient,
      ${contacts.id} as contact_id, ${names}, ${none} as trouble
    from ${outbox} join ${contacts} on ${contacts.id} = ${outbox.recordId}
    where ${outbox.doneAt} is null and ${outbox.workflow} = 'purgeContact'
      and ${contacts.deletionId} is distinct from ${outbox.entityId}
    order by ${outbox.workflowId}, ${outbox.id}`,
}

export const purgeWork: readonly WorkSource[] = [deletions, erased, restored]
