import type { ContactSort } from '@dossier/contracts/contacts/values'
import { createFileRoute, useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { ContactListPage } from '../../../features/contacts/contact-list-page.tsx'
import { prepare } from '../../../lib/prepare.ts'
import { whenIdle } from '../../../lib/when-idle.ts'
import { type ListPlace, listPlaces } from '../../../features/contacts/list-places.ts'
import { recordSections } from '../../../domains.ts'
import { NewContactButton } from '../../../features/contacts/new-contact/new-contact-button.tsx'
import { isContactSort } from '../../../entities/contacts/queries.ts'

/** The usual order, by name, is left out of the address. */
type Search = { sort?: Exclude<ContactSort, 'name'>; desc?: true }

const searchOf = (sort: unknown, isDescending: boolean): Search => ({
  ...(isContactSort(sort) && sort !== 'name' && { sort }),
  ...(isDescending && { desc: true }),
})

export const Route = createFileRoute('/_app/contacts/')({
  validateSearch: (search: Record<string, unknown>): Search =>
    searchOf(search['sort'], search['desc'] === true),
  component: Contacts,
})

/** Names begin with A, moments with the latest. */
const startsDescending = (sort: ContactSort) => sort === 'createdAt' || sort === 'lastActivityAt'

const newContact = <NewContactButton />

function Contacts() {
  const router = useRouter()
  const navigate = useNavigate()
  const found = Route.useSearch()
  const sort: ContactSort = found.sort ?? 'name'
  const descending = found.desc ?? false
  // The location is the next page's already while this one is still there: what it said last holds.
  const now = useLocation({
    select: ({ pathname, state }) =>
      pathname.endsWith('/contacts') ? { search: state.search ?? '', key: state.__TSR_key ?? '' } : null,
  })
  const [here, setHere] = useState(now ?? { search: '', key: '' })
  if (now !== null && (now.search !== here.search || now.key !== here.key)) setHere(now)
  const { search, key: listKey } = here
  const view = useMemo(() => ({ search, sort, descending }), [search, sort, descending])
  const onSearch = useCallback(
    (text: string) =>
      void navigate({
        to: '/contacts',
        search: true,
        replace: true,
        state: (before) => ({ ...before, search: text }),
      }),
    [navigate],
  )
  const onSort = useCallback(
    (wanted: ContactSort) =>
      void navigate({
        to: '/contacts',
        search: searchOf(wanted, wanted === sort ? !descending : startsDescending(wanted)),
        replace: true,
        state: true,
      }),
    [navigate, sort, descending],
  )

  const place = useMemo(() => listPlaces.find(listKey), [listKey])
  const onOpen = useCallback((left: ListPlace) => listPlaces.keep(listKey, left), [listKey])

  // The record's code comes while the reader looks at the rows, so that a click paints at once.
  const onShown = useCallback(
    () =>
      whenIdle(() => {
        void router.loadRouteChunk(router.routesById['/_app/contacts/$contactId/{-$tab}'])
        for (const { load } of recordSections) prepare(load)()
      }),
    [router],
  )

  return (
    <ContactListPage
      view={view}
      listKey={listKey}
      newContact={newContact}
      onSearch={onSearch}
      onSort={onSort}
      place={place}
      onShown={onShown}
      onOpen={onOpen}
    />
  )
}
