import { workflowIds } from '@dossier/contracts/workflows'
import type { Effect } from '../events/index.ts'

/** The appointment's run starts, or looks at the row again. */
export const remindEffect = (appointmentId: string): Effect => ({
  workflow: 'remindAppointment',
  entityId: appointmentId,
  workflowId: workflowIds.remindAppointment(appointmentId),
})

/** What a change wants outside: nothing where the next reminder is when it was. */
export const remindEffects = (appointmentId: string, before: Date | null, after: Date | null): Effect[] =>
  before?.getTime() === after?.getTime() ? [] : [remindEffect(appointmentId)]
