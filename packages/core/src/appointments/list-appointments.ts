import { type ListAppointments, listAppointmentsInput } from '@dossier/contracts/appointments/inputs'
import type { AppointmentPage } from '@dossier/contracts/appointments/views'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { parseInstantCursor } from '../paging/index.ts'
import { authorize } from '../policy/index.ts'
import { appointmentPage } from './appointment-page.ts'

/** A page of a contact's appointments: those to come by what comes first, or the past or cancelled ones, latest first. */
export const listAppointments = async (ctx: Ctx, input: ListAppointments): Promise<AppointmentPage> => {
  authorize(ctx.actor, 'contacts.read')
  const { contactId, group, cursor } = parseInput(listAppointmentsInput, input)
  const page = appointmentPage(group, cursor === null ? null : parseInstantCursor(cursor))
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [found] = await tx
      .select({ page: sql<AppointmentPage>`${page}` })
      .from(contacts)
      .where(eq(contacts.id, contactId))
    if (!found) throw notFound('contact.notFound')
    return found.page
  })
}
