import { type ContactSort, contactSorts } from '@dossier/contracts/contacts/values'
import type { ContactPage, ContactRow } from '@dossier/contracts/contacts/views'
import { keepPreviousData } from '@tanstack/react-query'
import type { Readers } from '../../lib/live/hints.ts'
import { optimisticTarget } from '../../lib/optimistic.ts'
import { queryClient } from '../../lib/query-client.ts'
import { trpc } from '../../lib/trpc.ts'

/** The rows of every list, page by page. */
export const rowsTarget = optimisticTarget<readonly ContactRow[]>('rows')

/** So many rows are read at a time. */
export const LIST_PAGE = 100

/** Which contacts a list shows, and in what order; a search ranks, whatever the sort. */
export type ListView = { search: string; sort: ContactSort; descending: boolean }

export const isContactSort = (value: unknown): value is ContactSort =>
  contactSorts.some((sort) => sort === value)

const inputOf = (view: ListView): ListView =>
  view.search === '' ? view : { search: view.search, sort: 'name', descending: false }

/** The same for views that show the same rows in the same order. */
export const listKeyOf = (view: ListView): string => {
  const { search, sort, descending } = inputOf(view)
  return JSON.stringify([search, sort, descending])
}

/** The rows of a list from a place on: the start, or where the page before ended. */
export const pageOptions = (view: ListView, cursor: string | null) => {
  const { search, sort, descending } = inputOf(view)
  return trpc.contacts.list.queryOptions({ search, sort, descending, cursor, limit: LIST_PAGE })
}

export const countOptions = (search: string) =>
  trpc.contacts.count.queryOptions({ search }, { placeholderData: keepPreviousData })

/** Puts what was confirmed into every page of every list that was read. */
export const writeRows = (put: (rows: readonly ContactRow[]) => readonly ContactRow[]) =>
  queryClient.setQueriesData(
    trpc.contacts.list.queryFilter(),
    (page: ContactPage | undefined) => page && { ...page, rows: [...put(page.rows)] },
  )

/** However far down a reader is, only the pages around what they see are read again; the others when they come into sight. */
export const contactReaders = {
  contacts: () => {
    void queryClient.invalidateQueries(trpc.contacts.count.queryFilter())
    void queryClient.invalidateQueries(trpc.contacts.neighbours.queryFilter())
    void queryClient.invalidateQueries(trpc.contacts.list.queryFilter())
  },
} satisfies Partial<Readers>
