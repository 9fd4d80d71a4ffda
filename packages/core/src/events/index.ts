export { appendEvent, type Effect } from './append-event.ts'
