import { createFileRoute, useRouter } from '@tanstack/react-router'
import { SignInPage } from '../features/sign-in/sign-in-page.tsx'
import { queryClient } from '../lib/query-client.ts'

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
  return (
    <SignInPage
      onSignedIn={() => {
        queryClient.clear()
        history.replace(from)
      }}
    />
  )
}
