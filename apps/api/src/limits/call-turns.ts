import { createTurns } from './turns.ts'

/** The two pools: one for reads, one for everything else. */
export const READ_CONNECTIONS = 10
export const CONNECTIONS = 12
/** Of everything else: exports hold one each while they are put together, and two are for sessions and live streams. */
export const MOST_EXPORTS = 3
const FREE = 2

const waits = { waiting: 40, waitMs: 10_000 }

/** Turns for reads and for changes, since each has connections of its own. No workspace takes all of either. */
export const createCallTurns = () => ({
  query: createTurns({ total: READ_CONNECTIONS, ofWorkspace: 7, ofPerson: 5, ...waits }),
  mutation: createTurns({
    total: CONNECTIONS - MOST_EXPORTS - FREE,
    ofWorkspace: 5,
    ofPerson: 4,
    ...waits,
  }),
})

export type CallTurns = ReturnType<typeof createCallTurns>
