import { DomainError } from '@dossier/core/errors'
import { initTRPC } from '@trpc/server'
import { isTransient } from '../failures/database-failure.ts'
import { wireError } from '../failures/error-view.ts'
import { toFailure } from '../failures/to-failure.ts'
import { type RequestContext, staffContext } from './request-context.ts'
import { currentRequestId } from './request-scope.ts'

/** `cost` is how many calls a procedure counts as; one where it is left out. */
type Meta = { cost?: number }

const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ error }) => wireError(toFailure(error), currentRequestId()),
  })

export const { router } = t

/** Two people's transactions that met in a deadlock: nothing happened, so one of them simply tries again. */
const onceMore = t.middleware(async ({ next }) => {
  const result = await next()
  return !result.ok && isTransient(result.error) ? next() : result
})

/** For everybody, signed in or not. */
export const publicProcedure = t.procedure.use(onceMore)

/** For signed-in staff; `ctx` is what verbs take. A query reads by connections that can write nothing. */
export const staffProcedure = publicProcedure.use(async ({ ctx, next, type, meta }) => {
  const { parts, requestId, ipAddress } = ctx
  const signedIn = await ctx.signedIn()
  if (signedIn === null) throw new DomainError('signed_out', 'auth.signedOut')
  parts.countCall(signedIn, meta?.cost)
  const [turns, db] = type === 'query' ? [parts.turns.query, parts.reads] : [parts.turns.mutation, parts.db]
  const asked = { parts: { db, log: parts.log }, requestId, ipAddress }
  return turns.take(signedIn, () => next({ ctx: staffContext(asked, signedIn) }))
})

/** For what compares words with many rows. */
export const searchProcedure = staffProcedure.meta({ cost: 4 })
