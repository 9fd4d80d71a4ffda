import type { RemindAppointmentInput } from '@dossier/contracts/workflows'
import { type ReminderDecision, remindContact as decide } from '@dossier/core/appointments'
import { systemContext } from '@dossier/core/context'
import type { ActivityParts } from './activity-parts.ts'

/** Queues the reminders that are due now, if the row wants them; the row decides, by the database's clock. */
export const remindContact =
  ({ db, log }: ActivityParts) =>
  ({ workspaceId, appointmentId }: RemindAppointmentInput): Promise<ReminderDecision> =>
    decide(systemContext(db, workspaceId, log), { appointmentId })
