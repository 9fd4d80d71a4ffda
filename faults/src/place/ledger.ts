/** What must be true of a contact once everything is quiet. */
export type Fate =
  /** There, with everything it had. */
  | 'live'
  /** Deleted, and its run waits. */
  | 'waiting'
  /** Gone wholly, with a tombstone. */
  | 'purged'
  /** An act came back without an answer, or two raced: whole or wholly gone, nothing between. */
  | 'whole or gone'

/** One contact of a run, and what has been promised about it. */
export type Promised = {
  id: string
  /** Stands in each of its texts and in nothing else: wherever it is found, this contact's data is. */
  token: string
  name: string
  fate: Fate
  /** The record as it stood when it was last seen whole. */
  record: string
  /** No permanent deletion may be finished before this instant, by the database's clock. */
  notBefore: Date | null
  /** Acts that were answered as done, and those that may have been done without an answer. */
  acts: Record<CountedAct, { done: number; unanswered: number }>
}

export const countedActs = ['contact.deleted', 'contact.restored'] as const
export type CountedAct = (typeof countedActs)[number]

/** What the checker is given to hold the world to. */
export type Ledger = {
  all(): Promised[]
  add(made: Pick<Promised, 'id' | 'token' | 'name' | 'record'>): Promised
}

export const createLedger = (): Ledger => {
  const promised = new Map<string, Promised>()
  return {
    all: () => [...promised.values()],
    add(made) {
      const entry: Promised = {
        ...made,
        fate: 'live',
        notBefore: null,
        acts: {
          'contact.deleted': { done: 0, unanswered: 0 },
          'contact.restored': { done: 0, unanswered: 0 },
        },
      }
      promised.set(made.id, entry)
      return entry
    },
  }
}
