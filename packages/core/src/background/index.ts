export { type Beat, beat, endBeat } from './beat.ts'
export { getBackground } from './get-background.ts'
export { listBackgroundWork } from './list-background-work.ts'
