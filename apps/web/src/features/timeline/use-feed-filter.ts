import { useLocation, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type FeedFilter, filterInAddress, filterOfAddress } from './feed-filter.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What the activity is searched for: personal, so it stays out of addresses and logs. */
    activitySearch?: string
  }
}

/** What narrows the feed, kept in the address: a reload, a link and the way back show the same. */
export const useFeedFilter = () => {
  const router = useRouter()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const words = useLocation({ select: ({ state }) => state.activitySearch ?? '' })
  const inAddress = filterInAddress(filterOfAddress(search, ''))
  const filter = useMemo(
    () => filterOfAddress(Object.fromEntries(new URLSearchParams(inAddress)), words),
    [inAddress, words],
  )
  const setFilter = useCallback(
    (wanted: FeedFilter) => {
      const { pathname, state } = router.history.location
      router.history.replace(`${pathname}${filterInAddress(wanted)}`, {
        ...state,
        activitySearch: wanted.search,
      })
    },
    [router],
  )
  return [filter, setFilter] as const
}
