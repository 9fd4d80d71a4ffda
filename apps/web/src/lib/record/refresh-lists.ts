import type { ContactPage } from '@dossier/contracts/contacts'
import type { InfiniteData } from '@tanstack/react-query'
import { queryClient } from '../query-client.ts'
import { client, trpc } from '../trpc.ts'
import { type ListView, viewOfList } from './list-query.ts'

/** Below this many pages a list is simply read again. */
const FEW_PAGES = 3

type List = InfiniteData<ContactPage, string | null>

const refreshPage = async (queryKey: readonly unknown[], view: ListView, cursor: string | null) => {
  const page = await client.contacts.list.query({ ...view, cursor }).catch(() => null)
  if (!page) return
  queryClient.setQueryData(queryKey, (list: List | undefined) => {
    const index = list?.pageParams.indexOf(cursor) ?? -1
    return list && index >= 0 ? { ...list, pages: list.pages.with(index, page) } : list
  })
}

/**
 * Brings the lists up to date after hints. A long list is not read again from its top: only the pages that
 * hold a changed contact are, since a page is found by its cursor wherever it stands.
 */
export const refreshLists = (contactIds: ReadonlySet<string>) => {
  void queryClient.invalidateQueries(trpc.contacts.count.queryFilter())
  void queryClient.invalidateQueries(trpc.contacts.neighbours.queryFilter())
  for (const query of queryClient.getQueryCache().findAll(trpc.contacts.list.infiniteQueryFilter())) {
    const { queryKey } = query
    const list = queryClient.getQueryData<List>(queryKey)
    if (!list || !query.isActive() || list.pages.length <= FEW_PAGES)
      void queryClient.invalidateQueries({ queryKey, exact: true })
    else
      for (const [index, page] of list.pages.entries())
        if (page.rows.some(({ id }) => contactIds.has(id)))
          void refreshPage(queryKey, viewOfList(query.meta), list.pageParams[index] ?? null)
  }
}
