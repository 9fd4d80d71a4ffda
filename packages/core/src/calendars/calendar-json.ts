import { calendarHours, calendars, calendarStaff, staff } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

const staffJson = sql`(select coalesce(json_agg(json_build_object('id', ${staff.id}, 'name', ${staff.name})
    order by ${staff.name}, ${staff.id}), '[]')
  from ${calendarStaff} join ${staff} on ${staff.id} = ${calendarStaff.staffId}
  where ${calendarStaff.calendarId} = ${calendars.id})`

const hoursJson = sql`(select coalesce(json_agg(json_build_object('weekday', ${calendarHours.weekday},
      'from', to_char(${calendarHours.fromTime}, 'HH24:MI'), 'to', to_char(${calendarHours.toTime}, 'HH24:MI'))
    order by ${calendarHours.weekday}, ${calendarHours.fromTime}), '[]')
  from ${calendarHours} where ${calendarHours.calendarId} = ${calendars.id})`

/** A `CalendarView` of the calendar of the surrounding query, as JSON that Postgres builds. */
export const calendarJson: SQL = sql`(select row_to_json(view) from (select
  ${calendars.id} as id, ${calendars.kind} as kind, ${calendars.name} as name, ${calendars.location} as location,
  ${calendars.timeZone} as "timeZone", ${calendars.lengthMinutes} as "lengthMinutes",
  ${calendars.bufferBeforeMinutes} as "bufferBeforeMinutes",
  ${calendars.bufferAfterMinutes} as "bufferAfterMinutes", ${calendars.capacity} as capacity,
  ${staffJson} as staff, ${hoursJson} as hours) as view)`
