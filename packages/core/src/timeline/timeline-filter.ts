import { type timelineFilter, timelineGroups } from '@dossier/contracts/timeline'
import { timelineEntries as entry } from '@dossier/db/schema'
import { and, eq, gte, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm'
import type * as z from 'zod/mini'

type Filter = z.output<typeof timelineFilter>

/** `%word%`, with what LIKE would read as its own taken literally. */
const containing = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** What a filter leaves of the feed: every word of the search, in any order and without accents. */
export const filterEntries = ({ groups, actorId, from, until, search, pinned }: Filter): SQL => {
  const kinds = groups.flatMap((group) => timelineGroups[group])
  const words = search.split(' ').filter((word) => word !== '')
  return (
    and(
      kinds.length > 0 ? inArray(entry.kind, kinds) : undefined,
      actorId === null ? undefined : eq(entry.actorId, actorId),
      from === null ? undefined : gte(entry.at, new Date(from)),
      until === null ? undefined : lt(entry.at, new Date(until)),
      pinned ? isNotNull(entry.pinnedAt) : undefined,
      ...words.map((word) => sql`${entry.searchText} like fold_text(${containing(word)})`),
    ) ?? sql`true`
  )
}
