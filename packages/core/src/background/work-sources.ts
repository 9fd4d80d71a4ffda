import type { WorkFilter, WorkKind } from '@dossier/contracts/background/values'
import { contacts, emailDeliveries, erasures, notes, outbox, staff } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

/** One place where work is known from: a select of the same columns as the others. */
type Source = { kind: WorkKind; filters: readonly WorkFilter[]; rows: SQL }

const none = sql`null::text`
const names = sql`${contacts.firstName} as "firstName", ${contacts.lastName} as "lastName",
  ${contacts.companyName} as "companyName", ${contacts.nameKey} as name_key`

/** `workflowIds.purgeContact` and `workflowIds.deliverEmail`, in SQL. */
const purgeId = (contactId: SQL, deletionId: SQL) => sql`'purge/' || ${contactId} || '/' || ${deletionId}`
const messageId = sql`'message/' || ${emailDeliveries.id}`

/** Deleted contacts wait, are held or are being erased. */
const deletions: Source = {
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

const mails = (rows: SQL): SQL => sql`
  from ${emailDeliveries}
  join ${notes} on ${notes.id} = ${emailDeliveries.noteId}
  join ${contacts} on ${contacts.id} = ${notes.contactId}
  join ${staff} on ${staff.id} = ${emailDeliveries.staffId}
  where ${rows}`

/** Mails on their way. */
const queued: Source = {
  kind: 'deliverEmail',
  filters: ['open', 'attention', 'sending'],
  rows: sql`
    select ${emailDeliveries.id} as place, ${messageId} as workflow_id, 'sending' as state,
      ${emailDeliveries.createdAt} as at, ${none} as reason, ${staff.name} as recipient,
      ${contacts.id} as contact_id, ${names},
      case when ${emailDeliveries.createdAt} < now() - interval '15 minutes' then 'slow' end as trouble
    ${mails(sql`${emailDeliveries.state} = 'queued'`)}`,
}

const ended = (trouble: SQL, states: SQL): SQL => sql`
  select ${emailDeliveries.id} as place, ${messageId} as workflow_id, ${emailDeliveries.state} as state,
    ${emailDeliveries.finishedAt} as at, ${emailDeliveries.reason} as reason, ${staff.name} as recipient,
    ${contacts.id} as contact_id, ${names}, ${trouble} as trouble
  ${mails(sql`${emailDeliveries.state} ${states} and ${emailDeliveries.finishedAt} > now() - interval '30 days'`)}`

/** Mails that failed within a month. */
const failed: Source = {
  kind: 'deliverEmail',
  filters: ['open', 'attention', 'failed'],
  rows: ended(sql`'failed'::text`, sql`= 'failed'`),
}

/** Mails that are sent, or that nobody wanted any more. */
const finished: Source = {
  kind: 'deliverEmail',
  filters: ['finished'],
  rows: ended(none, sql`in ('sent', 'skipped')`),
}

/** Contacts erased within a month: only their ids are left. */
const erased: Source = {
  kind: 'purgeContact',
  filters: ['finished'],
  rows: sql`
    select ${erasures.deletionId} as place,
      ${purgeId(sql`${erasures.contactId}`, sql`${erasures.deletionId}`)} as workflow_id, 'purged' as state,
      ${erasures.finishedAt} as at, ${none} as reason, ${none} as recipient, null::uuid as contact_id,
      ${none} as "firstName", ${none} as "lastName", ${none} as "companyName", '' as name_key, ${none} as trouble
    from ${erasures} where ${erasures.finishedAt} > now() - interval '30 days'`,
}

/** Restored contacts whose run has yet to hear of it. */
const restored: Source = {
  kind: 'purgeContact',
  filters: ['open', 'attention'],
  rows: sql`
    select distinct on (${outbox.recordKey}) ${outbox.entityId} as place, ${outbox.recordKey} as workflow_id,
      'restored' as state, ${outbox.createdAt} as at, ${none} as reason, ${none} as recipient,
      ${contacts.id} as contact_id, ${names}, ${none} as trouble
    from ${outbox} join ${contacts} on ${contacts.id} = ${outbox.contactId}
    where ${outbox.doneAt} is null and ${outbox.workflow} = 'purgeContact'
      and ${contacts.deletionId} is distinct from ${outbox.entityId}
    order by ${outbox.recordKey}, ${outbox.id}`,
}

export const workSources: readonly Source[] = [deletions, queued, failed, finished, erased, restored]
