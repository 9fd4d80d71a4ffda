export { databaseClock } from './database-clock.ts'
