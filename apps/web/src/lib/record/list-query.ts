import type { ContactPage } from '@dossier/contracts/contacts'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { client, trpc } from '../trpc.ts'

const PAGE = 100

/** The rows of a search, page by page; an empty search lists all by name. */
export const listOptions = (search: string) =>
  infiniteQueryOptions({
    queryKey: trpc.contacts.list.infiniteQueryKey({ search, limit: PAGE }),
    queryFn: ({ pageParam, signal }) =>
      client.contacts.list.query({ search, cursor: pageParam, limit: PAGE }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: ContactPage) => page.nextCursor,
    placeholderData: keepPreviousData,
    meta: { search },
  })

/** The search that a list's query was made for, from its `meta`. */
export const searchOfList = (meta: Record<string, unknown> | undefined): string =>
  typeof meta?.['search'] === 'string' ? meta['search'] : ''

export const countOptions = (search: string) =>
  trpc.contacts.count.queryOptions({ search }, { placeholderData: keepPreviousData })
