import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Outlet, redirect } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { DeletionReason } from '../entities/deletion/deletion-reason.tsx'
import { NewContact } from '../features/contacts/new-contact/new-contact.tsx'
import { Bell } from '../features/notifications/bell.tsx'
import { PaletteButton } from '../features/palette/palette-button.tsx'
import { Palette } from '../features/palette/palette.tsx'
import { Shell } from '../features/shell/shell.tsx'
import { toFailure } from '../lib/failure.ts'
import { meOptions, ProvideMe } from '../entities/session/me.ts'
import { queryClient } from '../lib/query-client.ts'
import { screenOwner } from '../lib/screen.ts'
import { session } from '../lib/session.ts'
import { lazyPart } from '../kit/lazy-part.tsx'

const RenewSession = lazyPart(
  async () => (await import('../features/sign-in/renew-session.tsx')).RenewSession,
)

export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ location }) => {
    try {
      const { staffId } = await queryClient.query({ ...meOptions(), staleTime: 'static' })
      screenOwner.belongsTo(staffId)
    } catch (error) {
      if (toFailure(error).reason !== 'auth.signedOut') throw error
      throw redirect({ to: '/sign-in', search: { from: location.href }, replace: true })
    }
  },
  component: SignedIn,
})

const tools = (
  <>
    <PaletteButton />
    <Bell />
  </>
)

function SignedIn() {
  const { data: me } = useSuspenseQuery(meOptions())
  const isAsking = useSyncExternalStore(session.subscribe, session.isAsking)
  return (
    <ProvideMe value={me}>
      <Shell tools={tools}>
        <Outlet />
      </Shell>
      <Palette />
      {me.abilities.editContacts && <NewContact />}
      <DeletionReason />
      {isAsking && <RenewSession />}
    </ProvideMe>
  )
}
