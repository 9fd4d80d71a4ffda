import type { Ctx } from '../context/index.ts'
import { DomainError } from '../errors/index.ts'

/** For what the background work alone carries out. */
export const systemOnly = (ctx: Ctx): void => {
  if (ctx.actor.kind !== 'system') throw new DomainError('not_allowed', 'rights.missing')
}
