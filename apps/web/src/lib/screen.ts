import { toFailure } from './failure.ts'
import { session } from './session.ts'
import { createWhoseScreen, type SessionMessage } from './whose-screen.ts'

const channel = new BroadcastChannel('dossier-session')

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Outside of the client, whose requests say whose screen they come from: this one asks whose it should be. */
const ask = async (): Promise<string | null> => {
  const answer = await fetch('/trpc/session.me', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  })
  const body: unknown = await answer.json()
  if (!isObject(body)) throw new Error('The answer says nothing of who is signed in.')
  if (answer.ok && isObject(body['result']) && isObject(body['result']['data'])) {
    const { staffId } = body['result']['data']
    if (typeof staffId === 'string') return staffId
  }
  if (toFailure(body['error']).reason === 'auth.signedOut') return null
  throw new Error('The answer says nothing of who is signed in.')
}

const toSignIn = () => {
  const { pathname } = window.location
  window.location.assign(`/sign-in?from=${encodeURIComponent(pathname)}`)
}

/** Whose screen this tab is. */
export const screenOwner = createWhoseScreen({
  ask,
  post: (message: SessionMessage) => channel.postMessage(message),
  showOther: () => window.location.reload(),
  showNobody: toSignIn,
  renew: () => void session.renew().catch(() => {}),
})

/** Follows the session, whatever tab changes it, until the answer is called. */
export const followSession = () => {
  const onMessage = ({ data }: MessageEvent<SessionMessage>) => void screenOwner.hear(data)
  const onVisible = () => {
    if (document.visibilityState === 'visible') void screenOwner.check()
  }
  channel.addEventListener('message', onMessage)
  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('focus', onVisible)
  return () => {
    channel.removeEventListener('message', onMessage)
    document.removeEventListener('visibilitychange', onVisible)
    window.removeEventListener('focus', onVisible)
  }
}

/** Calls back once somebody has signed in in another tab, until the answer is called. */
export const onSignInElsewhere = (enter: () => void) => {
  const onMessage = ({ data }: MessageEvent<SessionMessage>) => {
    if (data.staffId !== null) enter()
  }
  channel.addEventListener('message', onMessage)
  return () => channel.removeEventListener('message', onMessage)
}
