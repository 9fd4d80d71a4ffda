import { appointmentsDemo } from './appointments.ts'
import { calendarsDemo } from './calendars.ts'
import type { DemoDomain } from './demo-domain.ts'
import { doNotDisturbDemo } from './do-not-disturb.ts'
import { tasksDemo } from './tasks.ts'

/** What each domain adds to every workspace, whoever its contacts are. */
export const workspaceDomains: readonly DemoDomain[] = [calendarsDemo]

/** What each domain adds to the demo's rich contacts; the mass of contacts has its stories from before. */
export const demoDomains: readonly DemoDomain[] = [tasksDemo, doNotDisturbDemo, appointmentsDemo]
