export { getRecord } from './get-record.ts'
export { readRecord } from './read-record.ts'
