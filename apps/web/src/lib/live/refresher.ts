type Ports = {
  refreshContact: (contactId: string) => void
  refreshLists: (contactIds: ReadonlySet<string>) => void
  later: (ms: number, run: () => void) => void
}

/** Hints that come together make one reading, and a flood of them no more than one per `SPACING`. */
const GATHER = 40
const SPACING = 700

/** Gathers hints of changed contacts, the reader's own among them, and reads again what they concern. */
export const createRefresher = ({ refreshContact, refreshLists, later }: Ports) => {
  let dirty = new Set<string>()
  let state: 'quiet' | 'gathering' | 'spacing' = 'quiet'

  const flush = () => {
    const contactIds = dirty
    dirty = new Set()
    if (contactIds.size === 0) {
      state = 'quiet'
      return
    }
    state = 'spacing'
    for (const contactId of contactIds) refreshContact(contactId)
    refreshLists(contactIds)
    later(SPACING, flush)
  }

  return (contactId: string) => {
    dirty.add(contactId)
    if (state !== 'quiet') return
    state = 'gathering'
    later(GATHER, flush)
  }
}
