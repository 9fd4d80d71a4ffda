import type { ContactPage, ContactRow } from '@dossier/contracts/contacts/views'
import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { queryClient } from '../../lib/query-client.ts'
import {
  LIST_PAGE,
  type ListView,
  listKeyOf,
  pageOptions,
  rowsTarget,
} from '../../entities/contacts/queries.ts'
import { useOptimistic } from '../../lib/optimistic.ts'
import { trpc } from '../../lib/trpc.ts'
import { learnPage, lengthOf, listBooks } from './list-book.ts'

/** So many rows before they come into sight, a page is asked for. */
const AHEAD = 60
/** So many pages out of sight are kept for coming back to; a list of any length takes no more. */
const KEPT_PAGES = 30

type Seen = { page: ContactPage | undefined; isFormer: boolean; error: unknown; refetch: () => unknown }

const seen = (results: UseQueryResult<ContactPage, unknown>[]): Seen[] =>
  results.map(({ data, isPlaceholderData, error, refetch }) => ({
    ...{ page: data, isFormer: isPlaceholderData, refetch },
    error: data === undefined ? error : null,
  }))

/** The rows around those in sight, by their place in the whole list. */
export const useListWindow = (view: ListView, start: number) => {
  const key = listKeyOf(view)
  const [kept, setKept] = useState(() => ({ key, book: listBooks.of(key) }))
  const book = kept.key === key ? kept.book : listBooks.of(key)
  const [sight, setSight] = useState({ first: start, last: start })

  const pageOf = (index: number) =>
    Math.min(book.cursors.length - 1, Math.max(0, Math.floor(index / LIST_PAGE)))
  const from = pageOf(sight.first - AHEAD)
  const to = pageOf(sight.last + AHEAD)
  const numbers = Array.from({ length: to - from + 1 }, (_, offset) => from + offset)
  const pages = useQueries({
    queries: numbers.map((page) => ({
      ...pageOptions(view, book.cursors[page] ?? null),
      placeholderData: () => {
        const former = book.former[page]
        return former === undefined ? undefined : queryClient.getQueryData(pageOptions(view, former).queryKey)
      },
    })),
    combine: seen,
  })

  const learnt = pages.reduce(
    (known, { page, isFormer }, offset) =>
      page && !isFormer ? learnPage(known, from + offset, page) : known,
    book,
  )
  if (kept.key !== key || kept.book !== learnt) setKept({ key, book: learnt })
  useEffect(() => listBooks.keep(key, learnt), [key, learnt])
  useEffect(() => forgetFarPages(KEPT_PAGES - (to - from)), [from, to])

  const lay = useOptimistic(rowsTarget)
  const { rows, places } = useMemo(() => {
    const found = new Map<string, { row: ContactRow; index: number }>()
    // One that moved between two readings of different pages shows once.
    for (const [offset, { page }] of pages.entries())
      for (const [line, row] of (page ? lay(page.rows) : []).entries())
        if (!found.has(row.id)) found.set(row.id, { row, index: (from + offset) * LIST_PAGE + line })
    const inOrder = [...found.values()]
    return {
      rows: inOrder.map(({ row }) => row),
      places: new Map(inOrder.map(({ index }, line) => [index, line])),
    }
  }, [pages, from, lay])

  return {
    /** Those read, in the list's order. */
    rows,
    length: lengthOf(learnt),
    /** Which of `rows` stands at a place of the list, if it has been read. */
    lineAt: (index: number) => places.get(index),
    /** The ids at two places of the list and between them; null where not all have been read. */
    idsBetween: (one: number, other: number): string[] | null => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)]
      const ids = Array.from({ length: last - first + 1 }, (_, n) => rows[places.get(first + n) ?? -1]?.id)
      return ids.every((id) => id !== undefined) ? ids : null
    },
    indexOf: (id: string) => [...places].find(([, line]) => rows[line]?.id === id)?.[0] ?? null,
    setSight,
    failed: pages.find(({ error }) => error !== null) ?? null,
  }
}

const forgetFarPages = (most: number) => {
  const unused = queryClient
    .getQueryCache()
    .findAll({ ...trpc.contacts.list.queryFilter(), type: 'inactive' })
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  for (const query of unused.slice(most)) queryClient.getQueryCache().remove(query)
}
