import type { RecordTab } from './views.ts'

/** The tabs of a record, in their order. */
export const recordTabs = ['activity', 'tasks', 'notes'] as const satisfies readonly RecordTab[]

/** A tab's count goes so far. */
export const MAX_COUNTED = 100
