import { t } from '../../i18n/i18n.ts'
import { dropDrafts } from '../../lib/draft.ts'
import { screenOwner } from '../../lib/screen.ts'
import { toastFailed } from '../../kit/toast.tsx'

/** Ends the session. The page is loaded anew, so that nothing of this person stays in memory. */
export const signOut = async () => {
  const answer = await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...screenOwner.headers() },
    body: '{}',
  }).catch(() => null)
  if (!answer || (!answer.ok && answer.status !== 401))
    return toastFailed({ words: t('signOutFailed', { ns: 'shell' }) })
  dropDrafts()
  screenOwner.signedOut()
  window.location.assign('/sign-in')
}
