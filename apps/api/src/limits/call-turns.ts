import { createTurns } from './turns.ts'

/** Of each of the two pools: one for reads, one for everything else. */
export const CONNECTIONS = 10

const caps = { ofWorkspace: 7, ofPerson: 5, waiting: 40, waitMs: 10_000 }

/**
 * Turns for reads and for changes, since each has connections of its own. Changes leave two connections free, for
 * sessions and the live stream.
 */
export const createCallTurns = () => ({
  query: createTurns({ ...caps, total: CONNECTIONS }),
  mutation: createTurns({ ...caps, total: CONNECTIONS - 2 }),
})

export type CallTurns = ReturnType<typeof createCallTurns>
