export { contextOf } from './context-of.ts'
export { countStatements } from './count-statements.ts'
