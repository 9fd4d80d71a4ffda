export { createDb } from '../create-db.ts'
export { makeContact, makeWorkspace, type TestStaff, type TestWorkspace } from './factories.ts'
export { type TestDatabase, testDatabase } from './test-database.ts'
