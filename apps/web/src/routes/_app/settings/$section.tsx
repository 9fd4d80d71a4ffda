import { createFileRoute } from '@tanstack/react-router'
import { settingsEntries } from '../../../domains.ts'
import { SettingsPage } from '../../../features/settings/settings-page.tsx'
import { PageMissing } from '../../../kit/page-missing.tsx'

export const Route = createFileRoute('/_app/settings/$section')({ component: Section })

/** One route for all of them: what signing in waits for names every route. */
function Section() {
  const { section } = Route.useParams()
  const entry = settingsEntries.find(({ path }) => path === section)
  return entry ? <SettingsPage entries={settingsEntries} entry={entry} /> : <PageMissing />
}
