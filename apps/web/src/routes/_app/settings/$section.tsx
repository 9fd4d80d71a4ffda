import { createFileRoute } from '@tanstack/react-router'
import { PageMissing } from '../../../components/page-missing.tsx'
import { BackgroundSettings } from '../../../features/settings/background-settings.tsx'
import { RetentionSettings } from '../../../features/settings/retention-settings.tsx'
import { TagsSettings } from '../../../features/settings/tags-settings.tsx'
import { TypesSettings } from '../../../features/settings/types-settings.tsx'

export const Route = createFileRoute('/_app/settings/$section')({ component: Section })

const sections = new Map([
  ['tags', TagsSettings],
  ['types', TypesSettings],
  ['deletion', RetentionSettings],
  ['background', BackgroundSettings],
])

/** One route for all of them: what signing in waits for names every route. */
function Section() {
  const Shown = sections.get(Route.useParams().section) ?? PageMissing
  return <Shown />
}
