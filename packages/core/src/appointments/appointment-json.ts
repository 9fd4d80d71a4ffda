import { appointments, calendars, staff } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import { remindersJson } from './reminders-json.ts'

type StaffColumn =
  | typeof appointments.staffId
  | typeof appointments.createdBy
  | typeof appointments.cancelledBy

const personJson = (staffId: StaffColumn): SQL =>
  sql`(select json_build_object('id', ${staff.id}, 'name', ${staff.name}) from ${staff}
    where ${staff.workspaceId} = ${appointments.workspaceId} and ${staff.id} = ${staffId})`

/** As forms send it back. */
const instantJson = (column: typeof appointments.startsAt | typeof appointments.endsAt): SQL =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** An `AppointmentView` of the appointment of the surrounding query, as JSON that Postgres builds. */
export const appointmentJson: SQL = sql`(select row_to_json(view) from (select
  ${appointments.id} as id,
  (select json_build_object('id', ${calendars.id}, 'kind', ${calendars.kind}, 'name', ${calendars.name},
      'location', ${calendars.location})
    from ${calendars} where ${calendars.id} = ${appointments.calendarId}) as calendar,
  ${personJson(appointments.staffId)} as staff,
  json_build_object('on', ${appointments.startsOn}, 'time', to_char(${appointments.startsTime}, 'HH24:MI'),
    'timeZone', ${appointments.timeZone}) as start,
  ${instantJson(appointments.startsAt)} as "startsAt", ${instantJson(appointments.endsAt)} as "endsAt",
  ${appointments.status} as status, ${appointments.isOutsideHours} as "isOutsideHours",
  ${appointments.notes} as notes, ${appointments.emailId} as "emailId", ${appointments.phoneId} as "phoneId",
  ${appointments.createdAt} as "createdAt", ${personJson(appointments.createdBy)} as "createdBy",
  case when ${appointments.cancelledAt} is not null then json_build_object('at', ${appointments.cancelledAt},
    'by', ${personJson(appointments.cancelledBy)}, 'reason', ${appointments.cancelReason}) end as cancelled,
  ${remindersJson} as reminders) as view)`
