export { dayIn, dayAfter, instantOf, type WallTime } from './zoned-time.ts'
