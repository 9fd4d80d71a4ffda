import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { actionRegistry } from '../../lib/actions/action-registry.ts'
import { recentContacts } from '../../entities/contacts/recent-contacts.ts'
import { trpc } from '../../lib/trpc.ts'
import { paletteActions } from './palette-actions.ts'
import { actionGroup, contactOfRow, foundGroup, recentGroup } from './palette-groups.tsx'

const PAUSE = 100
const MOST = 8
const MOST_RECENT = 4

/** What the palette offers for what is typed. */
export const usePaletteGroups = (typed: string) => {
  const navigate = useNavigate()
  const here = useLocation({ select: ({ pathname }) => pathname })
  const wanted = typed.trim()
  const [search] = useDebouncedValue(wanted, PAUSE)
  const registered = useSyncExternalStore(actionRegistry.subscribe, actionRegistry.all)
  const found = useQuery(
    trpc.contacts.list.queryOptions(
      { search, limit: MOST },
      { enabled: search !== '', placeholderData: keepPreviousData },
    ),
  )
  const open = (contactId: string) =>
    void navigate({ to: '/contacts/$contactId/{-$tab}', params: { contactId, tab: undefined } })

  const recent = recentContacts.all().filter(({ id }) => !here.includes(id))
  const rows = found.data?.rows ?? []
  const actions = actionGroup(paletteActions(registered, typed))
  const groups =
    wanted === ''
      ? [recentGroup(recent.slice(0, MOST_RECENT), open), actions]
      : [actions, foundGroup(rows.map(contactOfRow), open)]
  return {
    groups: groups.filter(({ options }) => options.length > 0),
    /** The contacts are not yet those of what is typed. */
    isSearching: wanted !== '' && (search !== wanted || found.isFetching),
    error: wanted !== '' && found.isError ? found.error : null,
    retry: () => void found.refetch(),
  }
}
