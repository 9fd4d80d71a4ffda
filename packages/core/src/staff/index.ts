export { findStaff } from './find-staff.ts'
export { getMe } from './get-me.ts'
export { listStaff } from './list-staff.ts'
