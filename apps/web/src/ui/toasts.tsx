import { lazy, Suspense } from 'react'

const ToastStack = lazy(() => import('./toast-stack.tsx').then(({ ToastStack }) => ({ default: ToastStack })))

/** Where toasts show. The code comes after the page: the first toast follows the first act. */
export const Toasts = () => (
  <Suspense>
    <ToastStack />
  </Suspense>
)
