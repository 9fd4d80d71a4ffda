export { type Heartbeat, heartbeat, endHeartbeat } from './heartbeat.ts'
export { getBackground } from './get-background.ts'
export { listBackgroundWork } from './list-background-work.ts'
