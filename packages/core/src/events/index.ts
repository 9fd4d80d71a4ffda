export { appendAudit } from './append-audit.ts'
export { appendEffects, type Effect } from './append-effects.ts'
export { appendEvent } from './append-event.ts'
export { appendEntries } from './append-entries.ts'
