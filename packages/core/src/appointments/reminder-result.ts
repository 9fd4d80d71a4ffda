import type { ReminderState } from '@dossier/contracts/appointments/values'

/** Where a reminder stands, and why where that needs saying, as a code. */
export type ReminderResult = { state: ReminderState; reason: string | null }
