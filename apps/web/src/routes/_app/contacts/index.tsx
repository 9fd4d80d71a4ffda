import { createFileRoute, useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ContactListPage } from '../../../features/contact-list/contact-list-page.tsx'
import { whenIdle } from '../../../lib/when-idle.ts'
import { listPlaces } from '../../../features/contact-list/list-places.ts'

export const Route = createFileRoute('/_app/contacts/')({ component: Contacts })

function Contacts() {
  const router = useRouter()
  const navigate = useNavigate()
  const search = useLocation({ select: ({ state }) => state.search ?? '' })
  const historyKey = () => router.history.location.state.__TSR_key ?? ''
  const onSearch = useCallback(
    (text: string) =>
      void navigate({ to: '/contacts', replace: true, state: (before) => ({ ...before, search: text }) }),
    [navigate],
  )

  // The record's code comes while the reader looks at the rows, so that a click paints at once.
  const onShown = useCallback(
    () => whenIdle(() => void router.loadRouteChunk(router.routesById['/_app/contacts/$contactId/{-$tab}'])),
    [router],
  )

  return (
    <ContactListPage
      search={search}
      onSearch={onSearch}
      place={listPlaces.find(historyKey())}
      onShown={onShown}
      onOpen={(place) => listPlaces.keep(historyKey(), place)}
    />
  )
}
