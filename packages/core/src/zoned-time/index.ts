export { dayAfter, dayIn, instantOf, wallTimeIn, type WallTime } from './zoned-time.ts'
