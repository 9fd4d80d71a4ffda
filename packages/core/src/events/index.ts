export { appendAudit } from './append-audit.ts'
export { appendEvent, type Effect } from './append-event.ts'
export { tellMany } from './tell-many.ts'
