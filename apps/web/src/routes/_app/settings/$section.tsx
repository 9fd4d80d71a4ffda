import { createFileRoute } from '@tanstack/react-router'
import { PageMissing } from '../../../kit/page-missing.tsx'
import { BackgroundSettings } from '../../../features/background/background-settings.tsx'
import { RetentionSettings } from '../../../features/deletion/retention-settings.tsx'
import { TagsSettings } from '../../../features/tags/tags-settings.tsx'
import { TypesSettings } from '../../../features/contact-types/types-settings.tsx'

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
