import type { TimelineData, TimelineKind } from './kinds.ts'

/** Who did it; `id` is null for the system itself. */
export type ActorView = { kind: 'staff' | 'contact' | 'system' | 'api'; id: string | null; name: string }

/** An entry of one kind, or of any of several: discriminated by `kind`. */
export type EntryOf<Kind extends TimelineKind> = Kind extends TimelineKind
  ? {
      id: string
      kind: Kind
      at: string
      pinnedAt: string | null
      actor: ActorView
      data: TimelineData[Kind]
    }
  : never

/** One line of the feed. */
export type TimelineEntryView = EntryOf<TimelineKind>

/**
 * `newerCursor` pages towards now; both are null at their end. `pinned` are all that are, the latest pinned first,
 * wherever in the feed they stand.
 */
export type TimelinePage = {
  entries: TimelineEntryView[]
  pinned: TimelineEntryView[]
  nextCursor: string | null
  newerCursor: string | null
}
