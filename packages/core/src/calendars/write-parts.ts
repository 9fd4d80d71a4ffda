import type { OpenHours } from '@dossier/contracts/calendars/views'
import type { Tx } from '@dossier/db'
import { calendarHours, calendarStaff } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import { invalidField } from '../errors/index.ts'
import { findStaff } from '../staff/index.ts'

type Owner = { workspaceId: string; calendarId: string }

/** Who can be booked by the calendar from now on; `field` is where a form named somebody who is not staff. */
export const writeStaff = async (tx: Tx, owner: Owner, staffIds: string[], field: string): Promise<void> => {
  const ids = [...new Set(staffIds)]
  if ((await findStaff(tx, ids)).length < ids.length) throw invalidField(field, 'staff.unknown')
  await tx.delete(calendarStaff).where(eq(calendarStaff.calendarId, owner.calendarId))
  await tx.insert(calendarStaff).values(ids.map((staffId) => ({ ...owner, staffId })))
}

/** When the calendar is open from now on. */
export const writeHours = async (tx: Tx, owner: Owner, hours: OpenHours[]): Promise<void> => {
  await tx.delete(calendarHours).where(eq(calendarHours.calendarId, owner.calendarId))
  if (hours.length === 0) return
  await tx
    .insert(calendarHours)
    .values(hours.map(({ weekday, from, to }) => ({ ...owner, weekday, fromTime: from, toTime: to })))
}
