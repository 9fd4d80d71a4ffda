import { type ContactSort, contactSorts } from '@dossier/contracts/contact-sorts'
import type { ContactPage } from '@dossier/contracts/contacts'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { client, trpc } from '../trpc.ts'

const PAGE = 100

/** Which contacts a list shows, and in what order; a search ranks, whatever the sort. */
export type ListView = { search: string; sort: ContactSort; descending: boolean }

export const isContactSort = (value: unknown): value is ContactSort =>
  contactSorts.some((sort) => sort === value)

/** The rows of a list, page by page. */
export const listOptions = (view: ListView) => {
  const { search } = view
  const { sort, descending } = search === '' ? view : { sort: 'name' as const, descending: false }
  const input = { search, sort, descending }
  return infiniteQueryOptions({
    queryKey: trpc.contacts.list.infiniteQueryKey({ ...input, limit: PAGE }),
    queryFn: ({ pageParam, signal }) =>
      client.contacts.list.query({ ...input, cursor: pageParam, limit: PAGE }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: ContactPage) => page.nextCursor,
    placeholderData: keepPreviousData,
    meta: input,
  })
}

/** The list that a query was made for, from its `meta`. */
export const viewOfList = (meta: Record<string, unknown> | undefined): ListView => ({
  search: typeof meta?.['search'] === 'string' ? meta['search'] : '',
  sort: isContactSort(meta?.['sort']) ? meta['sort'] : 'name',
  descending: meta?.['descending'] === true,
})

export const countOptions = (search: string) =>
  trpc.contacts.count.queryOptions({ search }, { placeholderData: keepPreviousData })
