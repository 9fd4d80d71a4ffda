export {
  dayAfter,
  dayIn,
  dayPlus,
  daysFrom,
  instantOf,
  wallTimeIn,
  type WallTime,
  weekdayOf,
} from './zoned-time.ts'
