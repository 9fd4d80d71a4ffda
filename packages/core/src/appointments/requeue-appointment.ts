import { workflowIds } from '@dossier/contracts/workflows'
import type { Db } from '@dossier/db'
import { requeueEffect } from '../outbox/index.ts'
import type { StrandedAppointment } from './find-stranded-appointments.ts'

/** Starts the run of an appointment once more. */
export const requeueAppointment = (
  relayDb: Db,
  { workspaceId, contactId: recordId, appointmentId }: StrandedAppointment,
): Promise<void> =>
  requeueEffect(relayDb, 'appointment.requeued', {
    workspaceId,
    workflow: 'remindAppointment',
    entityId: appointmentId,
    recordId,
    workflowId: workflowIds.remindAppointment(appointmentId),
  })
