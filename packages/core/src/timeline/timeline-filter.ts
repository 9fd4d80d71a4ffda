import type { timelineFilterInput } from '@dossier/contracts/timeline/inputs'
import { timelineGroups } from '@dossier/contracts/timeline/kinds'
import { MAX_SEARCH_WORDS } from '@dossier/contracts/timeline/values'
import { timelineEntries as entry } from '@dossier/db/schema'
import { and, eq, gte, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type * as z from 'zod/mini'

type Filter = z.output<typeof timelineFilterInput>

/** A list as one value of the statement, however long it is. */
const isIn = (value: SQL, list: string[]): SQL | undefined =>
  list.length > 0 ? sql`${value} = any(${sql.param(list)}::text[])` : undefined

/** An edit of which a key of its data is one of a list. */
const isEditWith = (key: 'field' | 'from' | 'to', list: string[]): SQL | undefined => {
  const among = isIn(sql`${entry.data} ->> ${sql.raw(`'${key}'`)}`, list)
  return among && and(eq(entry.kind, 'contact.edited'), among)
}

/** A word is found where the reader sees it: in what is kept, in who did it, or in how a kind or a code is shown. */
const found = (word: string, shown: Filter['shownAs']): SQL | undefined => {
  const { kinds = [], fields = [], values = [] } = shown.find((one) => one.word === word) ?? {}
  return or(
    sql`position(folded_term(${word}) in ${entry.searchText}) > 0`,
    sql`position(folded_term(${word}) in fold_text(${entry.actorName})) > 0`,
    isIn(sql`${entry.kind}`, kinds),
    isEditWith('field', fields),
    isEditWith('from', values),
    isEditWith('to', values),
  )
}

/** What a filter leaves of the feed: every word of the search, in any order and without accents. */
export const filterEntries = (filter: Filter): SQL => {
  const { groups, actorId, from, until, search, shownAs, pinned } = filter
  const kinds = [...new Set(groups)].flatMap((group) => timelineGroups[group])
  const words = [...new Set(search.split(' '))].filter((word) => word !== '').slice(0, MAX_SEARCH_WORDS)
  return (
    and(
      isIn(sql`${entry.kind}`, kinds),
      actorId === null ? undefined : eq(entry.actorId, actorId),
      from === null ? undefined : gte(entry.at, new Date(from)),
      until === null ? undefined : lt(entry.at, new Date(until)),
      pinned ? isNotNull(entry.pinnedAt) : undefined,
      ...words.map((word) => found(word, shownAs)),
    ) ?? sql`true`
  )
}
