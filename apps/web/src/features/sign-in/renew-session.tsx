import { useMe } from '../../entities/session/me.ts'
import { session } from '../../lib/session.ts'
import { client } from '../../lib/trpc.ts'
import { useFocusBack } from '../../kit/use-focus-back.ts'
import { SignInDialog } from './sign-in-dialog.tsx'

/** Signs in again over the page. As someone else, nothing of the former person may stay: the page is loaded anew. */
export const RenewSession = () => {
  const me = useMe()
  useFocusBack()
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
