export { findLastChange } from './find-last-change.ts'
export { parseInstantCursor } from './instant-cursor.ts'
export { listTimeline } from './list-timeline.ts'
export { type Before, newest, timelinePage } from './timeline-page.ts'
