import type { TaskTimeline } from '@dossier/contracts/tasks/timeline'
import type { EntryOf } from '@dossier/contracts/timeline/views'
import { IconCheckbox } from '@tabler/icons-react'
import { t } from '../../i18n/i18n.ts'
import { type KindViews, type Line, newPart } from '../timeline/kind-view.tsx'

type Kind = keyof TaskTimeline

const line = (entry: EntryOf<Kind>): Line => ({
  text: t(`lines.${entry.kind}`, { ns: 'timeline' }),
  parts: { task: newPart(entry.data.title) },
})
const task = { Icon: IconCheckbox, hue: 'teal', line } as const

export const taskKindViews: KindViews<Kind> = {
  'task.created': task,
  'task.edited': task,
  'task.completed': task,
  'task.reopened': task,
  'task.deleted': task,
  'task.restored': task,
}
