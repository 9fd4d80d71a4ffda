import { useNotifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { whenAtRest } from '../lib/when-at-rest.ts'
import { lazyPart } from './lazy-part.tsx'

const ToastStack = lazyPart(async () => (await import('./toast-stack.tsx')).ToastStack)

/** Where toasts show. The code comes after the page, or with the first toast. */
export const Toasts = (props: { isRailFolded: boolean }) => {
  const { notifications } = useNotifications()
  const [isDue, setIsDue] = useState(false)
  useEffect(() => whenAtRest(() => setIsDue(true)), [])
  if (!isDue && notifications.length === 0) return null
  return <ToastStack {...props} />
}
