import { createFileRoute, useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { SignInPage } from '../features/sign-in/sign-in-page.tsx'
import { queryClient } from '../lib/query-client.ts'
import { onSignInElsewhere } from '../lib/screen.ts'

/** Only a path of ours: an address elsewhere would make the sign-in page a way out. */
const pathWithin = (from: unknown) =>
  typeof from === 'string' && /^\/(?![/\\])/.test(from) ? from : undefined

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { from?: string } => {
    const from = pathWithin(search['from'])
    return from === undefined ? {} : { from }
  },
  component: SignIn,
})

function SignIn() {
  const { from = '/contacts' } = Route.useSearch()
  const { history } = useRouter()
  const enter = () => {
    queryClient.clear()
    history.replace(from)
  }
  const follow = useEffectEvent(enter)
  useEffect(() => onSignInElsewhere(follow), [])
  return <SignInPage onSignedIn={enter} />
}
