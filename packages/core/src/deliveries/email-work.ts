import { contacts, emailDeliveries, staff } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import type { WorkSource } from '../domain/index.ts'

const none = sql`null::text`
const names = sql`${contacts.firstName} as "firstName", ${contacts.lastName} as "lastName",
  ${contacts.companyName} as "companyName", ${contacts.nameKey} as name_key`

/** `workflowIds.deliverEmail`, in SQL. */
const messageId = sql`'message/' || ${emailDeliveries.id}`

const mails = (rows: SQL): SQL => sql`
  from ${emailDeliveries}
  join ${contacts} on ${contacts.id} = ${emailDeliveries.recordId}
  join ${staff} on ${staff.id} = ${emailDeliveries.staffId}
  where ${rows}`

/** Mails on their way. */
const queued: WorkSource = {
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
const failed: WorkSource = {
  kind: 'deliverEmail',
  filters: ['open', 'attention', 'failed'],
  rows: ended(sql`'failed'::text`, sql`= 'failed'`),
}

/** Mails that are sent, or that nobody wanted any more. */
const finished: WorkSource = {
  kind: 'deliverEmail',
  filters: ['finished'],
  rows: ended(none, sql`in ('sent', 'skipped')`),
}

export const emailWork: readonly WorkSource[] = [queued, failed, finished]
