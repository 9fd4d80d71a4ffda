import type { Db } from '@dossier/db'
import { appointments, contacts, outbox } from '@dossier/db/schema'
import { and, asc, eq, gt, isNotNull, isNull, notExists, sql } from 'drizzle-orm'

export type StrandedAppointment = { workspaceId: string; contactId: string; appointmentId: string }

const PAGE = 500

/**
 * Appointments whose contact is to be reminded and that no outbox row waits for, in every workspace, in pages: those
 * scheduled lately and those due soon, since asking Temporal for each of thousands that wait would cost more than it
 * finds. Those of deleted contacts wait for nothing. Read as the role `relay`, which sees of contacts the deleted ones.
 */
export const findStrandedAppointments = (relayDb: Db, after: string | null): Promise<StrandedAppointment[]> =>
  relayDb
    .select({
      workspaceId: appointments.workspaceId,
      contactId: appointments.contactId,
      appointmentId: appointments.id,
    })
    .from(appointments)
    .where(
      and(
        isNotNull(appointments.remindAt),
        sql`${appointments.scheduledAt} < now() - interval '1 minute'`,
        sql`(${appointments.scheduledAt} > now() - interval '15 minutes'
          or ${appointments.remindAt} < now() + interval '15 minutes')`,
        after === null ? undefined : gt(appointments.id, after),
        notExists(
          relayDb
            .select({ one: sql`1` })
            .from(contacts)
            .where(and(eq(contacts.id, appointments.contactId), isNotNull(contacts.deletedAt))),
        ),
        notExists(
          relayDb
            .select({ one: sql`1` })
            .from(outbox)
            .where(and(isNull(outbox.doneAt), eq(outbox.workflowId, sql`'reminder/' || ${appointments.id}`))),
        ),
      ),
    )
    .orderBy(asc(appointments.id))
    .limit(PAGE)
