import { appointments, reminderDeliveries, reminderRules } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

/** When the rule of the surrounding query reminds of its appointment. */
const plannedAt = sql`${appointments.startsAt} - make_interval(mins => ${reminderRules.offsetMinutes})`

/** `remindersBy`, in SQL: `reminders.db.test.ts` holds the two together. */
const isAhead = sql`${reminderRules.workspaceId} = ${appointments.workspaceId}
  and ${appointments.status} in ('confirmed', 'unconfirmed') and not ${appointments.isReleased}
  and ${appointments.staffId} is not null
  and ${plannedAt} > greatest(${appointments.scheduledAt}, ${reminderRules.createdAt})
  and not exists (select from ${reminderDeliveries} as done where done.appointment_id = ${appointments.id}
    and done.starts_at = ${appointments.startsAt} and done.offset_minutes = ${reminderRules.offsetMinutes}
    and done.channel = ${reminderRules.channel})`

/** `nextReminderAt` of the appointment of the surrounding query. */
export const nextReminder: SQL = sql`(select min(${plannedAt}) from ${reminderRules} where ${isAhead})`

/** The `ReminderView`s of the appointment of the surrounding query: those that came due for its start, and those to come. */
export const remindersJson: SQL = sql`(
  select coalesce(json_agg(reminder order by reminder."plannedAt", reminder.channel), '[]') from (
    select ${reminderDeliveries.offsetMinutes} as "offsetMinutes", ${reminderDeliveries.channel} as channel,
      ${appointments.startsAt} - make_interval(mins => ${reminderDeliveries.offsetMinutes}) as "plannedAt",
      ${reminderDeliveries.state} as state, ${reminderDeliveries.reason} as reason,
      ${reminderDeliveries.changedAt} as at, ${reminderDeliveries.id} as "deliveryId"
    from ${reminderDeliveries}
    where ${reminderDeliveries.appointmentId} = ${appointments.id}
      and ${reminderDeliveries.startsAt} = ${appointments.startsAt}
    union all
    select ${reminderRules.offsetMinutes}, ${reminderRules.channel}, ${plannedAt}, 'planned', null, null, null
    from ${reminderRules} where ${isAhead}
  ) as reminder)`
