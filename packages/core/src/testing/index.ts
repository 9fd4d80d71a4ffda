export { contextOf } from './context-of.ts'
