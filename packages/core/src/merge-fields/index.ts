export { type FieldValues, fillIn } from './fill-in.ts'
export { refuseUnreadable } from './refuse-unreadable.ts'
