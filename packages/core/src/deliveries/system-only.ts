import type { Ctx } from '../context/index.ts'
import { DomainError } from '../errors/index.ts'

/** Deliveries are carried out by the background work alone. */
export const systemOnly = (ctx: Ctx): void => {
  if (ctx.actor.kind !== 'system') throw new DomainError('not_allowed', 'rights.missing')
}
