import type { AppointmentGroup } from '@dossier/contracts/appointments/values'
import { appointments, contacts } from '@dossier/db/schema'
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
import { appointmentJson } from './appointment-json.ts'

const PAGE = sql.raw('30')

const isToCome = sql`${appointments.status} in ('unconfirmed', 'confirmed') and ${appointments.endsAt} > now()`
const conditions: Record<AppointmentGroup, SQL> = {
  upcoming: isToCome,
  past: sql`${appointments.status} <> 'cancelled' and not (${isToCome})`,
  cancelled: sql`${appointments.status} = 'cancelled'`,
}

/** What is to come begins with what comes first, the others with the latest; `start` is where each begins. */
const ahead = { to: sql`asc`, beyond: sql`>`, start: oldest } as const
const back = { to: sql`desc`, beyond: sql`<`, start: newest } as const

/** The appointments of the contact of the surrounding query. */
const ofContact = sql`${appointments.workspaceId} = ${contacts.workspaceId}
  and ${appointments.contactId} = ${contacts.id}`

/** Those of the contact of the surrounding query that are to come: what the tab counts. */
export const upcomingOfContact: SQL = sql`from ${appointments} where ${ofContact} and ${isToCome}`

const onPage = isOnPage(sql`page`, PAGE)

/** An `AppointmentPage` of the contact of the surrounding query. */
export const appointmentPage = (group: AppointmentGroup, after: Place | null = null): SQL => {
  const { to, beyond, start } = group === 'upcoming' ? ahead : back
  const { at, id } = after ?? start
  const order = sql`${appointments.startsAt} ${to}, ${appointments.id} ${to}`
  return sql`(
    select json_build_object(
      'appointments', coalesce(json_agg(page.appointment) filter (where ${onPage}), '[]'),
      'nextCursor', ${cursorOnward(sql`page`, onPage)})
    from (
      select ${measureRows(sql`coalesce(${appointments.notes}, ${sql.raw("''")})`, order)},
        ${instantCursor(sql`${appointments.startsAt}`, sql`${appointments.id}`)} as cursor, ${appointmentJson} as appointment
      from ${appointments}
      where ${ofContact} and ${conditions[group]}
        and (${appointments.startsAt}, ${appointments.id}) ${beyond} (${at}, ${id})
      order by ${order}
      limit ${PAGE} + 1
    ) as page)`
}
