import { appointments } from '@dossier/db/schema'
import { and, inArray, sql } from 'drizzle-orm'
import type { OnDelete } from '../domain/index.ts'

/** Of contacts that were just deleted: others can have the times to come. `reclaimAppointments` is its counterpart. */
export const releaseAppointments: OnDelete = async (tx, recordIds) => {
  await tx
    .update(appointments)
    .set({ isReleased: true })
    .where(
      and(
        inArray(appointments.contactId, recordIds),
        appointments.holdsTime,
        sql`${appointments.startsAt} > clock_timestamp()`,
      ),
    )
}
