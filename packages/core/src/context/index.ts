export type { Actor, Ctx, Log } from './context.ts'
export { systemContext } from './system-context.ts'
