import type { TimelineEntryView } from '@dossier/contracts/timeline/views'

type Entries = readonly TimelineEntryView[]

/** What was read around an entry, and the newest above it as soon as the two meet: from then on one feed. */
export const joinFeeds = (latest: Entries, around: Entries): { entries: Entries; isJoined: boolean } => {
  const known = new Set(latest.map(({ id }) => id))
  const isJoined = around.some(({ id }) => known.has(id))
  return isJoined
    ? { entries: [...latest, ...around.filter(({ id }) => !known.has(id))], isJoined }
    : { entries: around, isJoined }
}

/** Entries with the pins as they are now: `pinned` are all that there are. */
export const withPins = (entries: Entries, pinned: Entries): Entries => {
  const at = new Map(pinned.map(({ id, pinnedAt }) => [id, pinnedAt]))
  return entries.map((entry) => {
    const pinnedAt = at.get(entry.id) ?? null
    return entry.pinnedAt === pinnedAt ? entry : { ...entry, pinnedAt }
  })
}
