import { DomainError } from '@dossier/core/errors'
import { initTRPC } from '@trpc/server'
import { isTransient } from '../failures/database-failure.ts'
import { wireError } from '../failures/error-view.ts'
import { toFailure } from '../failures/to-failure.ts'
import { type RequestContext, staffContext } from './request-context.ts'
import { currentRequestId } from './request-scope.ts'

const t = initTRPC.context<RequestContext>().create({
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

/** For signed-in staff; `ctx` is what verbs take. */
export const staffProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const signedIn = await ctx.signedIn()
  if (signedIn === null) throw new DomainError('signed_out', 'auth.signedOut')
  ctx.parts.countCall(signedIn)
  return next({ ctx: staffContext(ctx, signedIn) })
})
