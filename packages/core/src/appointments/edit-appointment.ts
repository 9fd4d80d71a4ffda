import { type EditAppointment, editAppointmentInput } from '@dossier/contracts/appointments/inputs'
import type { AppointmentChanges } from '@dossier/contracts/appointments/timeline'
import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { inTransaction } from '@dossier/db'
import { appointments } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { findLastChange } from '../timeline/index.ts'
import { aboutAppointment } from './about-appointment.ts'
import { getAppointment, lockAppointment } from './locked-appointment.ts'
import { refuseForeignPoints } from './refuse-foreign-points.ts'

const fields = ['notes', 'emailId', 'phoneId'] as const

/**
 * Changes what the patch names, and nothing else. Refused as a conflict, with what the field holds now and who edited
 * the appointment last, where that is no longer what the editor started from.
 */
export const editAppointment = async (ctx: Ctx, input: EditAppointment): Promise<AppointmentView> => {
  authorize(ctx.actor, 'contacts.write')
  const { appointmentId, patch, was } = parseInput(editAppointmentInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const found = await lockAppointment(tx, appointmentId)
    const { appointment } = found
    const changed = fields.filter(
      (field) => patch[field] !== undefined && patch[field] !== appointment[field],
    )
    if (changed.length === 0) return getAppointment(tx, appointmentId)
    const stale = changed.find((field) => was[field] !== appointment[field])
    if (stale) {
      const last = await findLastChange(tx, appointment.contactId, 'appointment.edited', { appointmentId })
      throw new DomainError('conflict', 'field.changedMeanwhile', {
        conflict: { field: stale, current: appointment[stale], ...last },
      })
    }
    await refuseForeignPoints(tx, appointment.contactId, patch, 'patch.')
    const after = Object.fromEntries(changed.map((field) => [field, patch[field]]))
    const changes: AppointmentChanges = Object.fromEntries(
      changed.map((field) => [field, { from: appointment[field], to: patch[field] ?? null }]),
    )
    await tx.update(appointments).set(after).where(eq(appointments.id, appointmentId))
    appendEvent(tx, ctx, {
      recordId: appointment.contactId,
      kind: 'appointment.edited',
      subjectId: appointmentId,
      data: { ...aboutAppointment(found), changes },
      before: Object.fromEntries(changed.map((field) => [field, appointment[field]])),
      after,
    })
    return getAppointment(tx, appointmentId)
  })
}
