import { useEffect, useState } from 'react'
import { useMe } from '../../lib/me.ts'
import { session } from '../../lib/session.ts'
import { client } from '../../lib/trpc.ts'
import { SignInDialog } from './sign-in-dialog.tsx'

/** Signs in again over the page. As someone else, nothing of the former person may stay: the page is loaded anew. */
export const RenewSession = () => {
  const me = useMe()
  // The dialog is there from its first drawing: it saw no focus that it could give back.
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
  const goOn = async () => {
    const now = await client.session.me.query().catch(() => null)
    if (now && now.staffId !== me.staffId) window.location.reload()
    else session.renewed()
  }
  return (
    <SignInDialog
      email={me.email}
      onSignedIn={() => void goOn()}
      onGiveUp={() => {
        session.givenUp()
        window.location.assign(`/sign-in?from=${encodeURIComponent(window.location.pathname)}`)
      }}
    />
  )
}
