import { useNotifications } from '@mantine/notifications'
import { lazy, Suspense, useEffect, useState } from 'react'
import { whenAtRest } from '../lib/when-at-rest.ts'

const ToastStack = lazy(() => import('./toast-stack.tsx').then(({ ToastStack }) => ({ default: ToastStack })))

/** Where toasts show. The code comes after the page, or with the first toast. */
export const Toasts = () => {
  const { notifications } = useNotifications()
  const [isDue, setIsDue] = useState(false)
  useEffect(() => whenAtRest(() => setIsDue(true)), [])
  if (!isDue && notifications.length === 0) return null
  return (
    <Suspense>
      <ToastStack />
    </Suspense>
  )
}
