import { createFileRoute } from '@tanstack/react-router'
import { PageMissing } from '../../../components/page-missing.tsx'
import { BackgroundSettings } from '../../../features/settings/background-settings.tsx'
import { RetentionSettings } from '../../../features/settings/retention-settings.tsx'
import { TagsSettings } from '../../../features/settings/tags-settings.tsx'
import { TypesSettings } from '../../../features/settings/types-settings.tsx'

export const Route = createFileRoute('/_app/settings/$section')({ component: Section })

/** One route for all of them: what signing in waits for names every route. */
function Section() {
  const { section } = Route.useParams()
  if (section === 'tags') return <TagsSettings />
  if (section === 'types') return <TypesSettings />
  if (section === 'deletion') return <RetentionSettings />
  if (section === 'background') return <BackgroundSettings />
  return <PageMissing />
}
