import type { AnyProcedure } from '@trpc/server'
import { appRouter } from '../router.ts'

// By its type the router is nested; as it is, its procedures stand flat under their paths.
const procedures = new Map(
  Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>),
)

const costOf = (path: string): number => {
  // Only `procedures.ts` gives meta, and types it.
  const meta = procedures.get(path)?._def.meta as { cost?: number } | undefined
  return meta?.cost ?? 1
}

/** What the calls of one request cost together. */
export const batchCost = (paths: string): number =>
  paths.split(',').reduce((sum, path) => sum + costOf(path), 0)
