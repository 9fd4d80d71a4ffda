import { appointments, contacts, reminderDeliveries } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import type { WorkSource } from '../domain/index.ts'

const none = sql`null::text`
/** `workflowIds.remindAppointment`, in SQL. */
const runId = sql`'reminder/' || ${appointments.id}`
const names = sql`${contacts.id} as contact_id, ${contacts.firstName} as "firstName",
  ${contacts.lastName} as "lastName", ${contacts.companyName} as "companyName", ${contacts.nameKey} as name_key`
const contactOf = sql`join ${contacts} on ${contacts.id} = ${appointments.contactId} and ${contacts.deletedAt} is null`

/** Appointments whose contact will be reminded. */
const waiting: WorkSource = {
  kind: 'remindAppointment',
  filters: ['open', 'attention', 'waiting'],
  rows: sql`
    select ${appointments.id} as place, ${runId} as workflow_id, 'waiting' as state, ${appointments.remindAt} as at,
      ${none} as reason, ${none} as recipient, ${names},
      case when ${appointments.remindAt} < now() - interval '5 minutes' then 'late' end as trouble
    from ${appointments} ${contactOf}
    where ${appointments.remindAt} is not null`,
}

const ended = (state: SQL, states: SQL, trouble: SQL): SQL => sql`
  select ${reminderDeliveries.id} as place, ${runId} as workflow_id, ${state} as state,
    ${reminderDeliveries.changedAt} as at, ${reminderDeliveries.reason} as reason, ${none} as recipient, ${names},
    ${trouble} as trouble
  from ${reminderDeliveries} join ${appointments} on ${appointments.id} = ${reminderDeliveries.appointmentId} ${contactOf}
  where ${reminderDeliveries.state} in ${states} and ${reminderDeliveries.changedAt} > now() - interval '30 days'`

/** Reminders that failed within a month, and those of which nobody knows. */
const failed: WorkSource = {
  kind: 'remindAppointment',
  filters: ['open', 'attention', 'failed'],
  rows: ended(sql`'failed'`, sql`('failed', 'unknown')`, sql`'failed'`),
}

/** Reminders that were sent or skipped. */
const finished: WorkSource = {
  kind: 'remindAppointment',
  filters: ['finished'],
  rows: ended(
    sql`case ${reminderDeliveries.state} when 'delivered' then 'sent' else ${reminderDeliveries.state} end`,
    sql`('sent', 'delivered', 'skipped')`,
    none,
  ),
}

export const appointmentWork: readonly WorkSource[] = [waiting, failed, finished]
