import type { RecordSection, RecordTab } from './views.ts'

/** The tabs of a record, in their order. */
export const recordTabs = [
  'activity',
  'appointments',
  'tasks',
  'notes',
] as const satisfies readonly RecordTab[]

/** What stands beside the information where no address names a tab. */
export const OPENING_SECTION: RecordSection = 'notes'

/** A tab's count goes so far. */
export const MAX_COUNTED = 100
