export { cursorOnward, isOnPage, measureRows } from './byte-budget.ts'
export { instantCursor, newest, oldest, type Place, placeOf } from './place.ts'
export { parseInstantCursor } from './parse-instant-cursor.ts'
