import type { timelineFilterInput } from '@dossier/contracts/timeline/inputs'
import { timelineGroups } from '@dossier/contracts/timeline/kinds'
import { timelineEntries as entry } from '@dossier/db/schema'
import { and, eq, gte, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type * as z from 'zod/mini'

type Filter = z.output<typeof timelineFilterInput>

/** `%word%`, with what LIKE would read as its own taken literally. */
const containing = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** An edit of which a key of its data is one of a list. */
const isEditWith = (key: 'field' | 'from' | 'to', list: string[]): SQL | undefined =>
  list.length > 0
    ? and(eq(entry.kind, 'contact.edited'), inArray(sql`${entry.data} ->> ${sql.raw(`'${key}'`)}`, list))
    : undefined

/** A word is found where the reader sees it: in what is kept, in who did it, or in how a kind or a code is shown. */
const found = (word: string, shown: Filter['shownAs']): SQL | undefined => {
  const like = sql`fold_text(${containing(word)})`
  const { kinds = [], fields = [], values = [] } = shown.find((one) => one.word === word) ?? {}
  return or(
    sql`${entry.searchText} like ${like}`,
    sql`fold_text(${entry.actorName}) like ${like}`,
    kinds.length > 0 ? inArray(entry.kind, kinds) : undefined,
    isEditWith('field', fields),
    isEditWith('from', values),
    isEditWith('to', values),
  )
}

/** What a filter leaves of the feed: every word of the search, in any order and without accents. */
export const filterEntries = (filter: Filter): SQL => {
  const { groups, actorId, from, until, search, shownAs, pinned } = filter
  const kinds = groups.flatMap((group) => timelineGroups[group])
  const words = search.split(' ').filter((word) => word !== '')
  return (
    and(
      kinds.length > 0 ? inArray(entry.kind, kinds) : undefined,
      actorId === null ? undefined : eq(entry.actorId, actorId),
      from === null ? undefined : gte(entry.at, new Date(from)),
      until === null ? undefined : lt(entry.at, new Date(until)),
      pinned ? isNotNull(entry.pinnedAt) : undefined,
      ...words.map((word) => found(word, shownAs)),
    ) ?? sql`true`
  )
}
