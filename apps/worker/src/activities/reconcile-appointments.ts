import { workflowIds } from '@dossier/contracts/workflows'
import { findStrandedAppointments, requeueAppointment } from '@dossier/core/appointments'
import type { ActivityParts } from './activity-parts.ts'
import { type Reconciled, reviveStranded } from './revive-stranded.ts'

/** Gives every appointment whose contact nobody will remind its run again. */
export const reconcileAppointments = (parts: ActivityParts) => (): Promise<Reconciled> =>
  reviveStranded(parts, {
    id: 'appointmentId',
    find: findStrandedAppointments,
    hasRun: ({ appointmentId }) => parts.runs.isOpen(workflowIds.remindAppointment(appointmentId)),
    requeue: requeueAppointment,
    words: 'An appointment had no run and was put into the outbox',
  })
