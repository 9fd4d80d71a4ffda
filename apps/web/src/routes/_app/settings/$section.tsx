import { createFileRoute } from '@tanstack/react-router'
import { settingsPages } from '../../../domains.ts'
import { SettingsPage } from '../../../features/settings/settings-page.tsx'

export const Route = createFileRoute('/_app/settings/$section')({ component: Section })

/** One route for all of them: what signing in waits for names every route. */
function Section() {
  const { section } = Route.useParams()
  return <SettingsPage entries={settingsPages} path={section} />
}
