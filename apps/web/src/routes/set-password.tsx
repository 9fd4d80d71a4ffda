import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { SetPasswordPage } from '../features/sign-in/set-password-page.tsx'

export const Route = createFileRoute('/set-password')({ component: SetPassword })

/** The link's secret is behind `#`, which browsers send to nobody. */
function SetPassword() {
  const navigate = useNavigate()
  const [token] = useState(() => window.location.hash.slice(1))
  return <SetPasswordPage token={token} onSet={() => void navigate({ to: '/sign-in', replace: true })} />
}
