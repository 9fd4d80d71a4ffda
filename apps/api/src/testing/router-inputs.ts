import type { AnyProcedure } from '@trpc/server'
import { appRouter } from '../router.ts'

export type Procedure = { path: string; type: 'query' | 'mutation' }

// By its type the router is nested; as it is, its procedures stand flat under their paths.
const flat = appRouter._def.procedures as unknown as Record<string, AnyProcedure>

/** Every procedure of the router, so that no test can forget a new one. */
export const procedures: Procedure[] = Object.entries(flat).map(([path, procedure]) => ({
  path,
  type: procedure._def.type === 'mutation' ? 'mutation' : 'query',
}))

export const publicPaths: readonly string[] = ['signIn.options']
