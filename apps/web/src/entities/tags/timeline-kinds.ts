import type { TagTimeline } from '@dossier/contracts/tags/timeline'
import type { EntryOf } from '@dossier/contracts/timeline/views'
import { IconTag } from '@tabler/icons-react'
import { t } from '../../i18n/i18n.ts'
import { type KindViews, newPart } from '../timeline/kind-view.tsx'

type Entry = EntryOf<keyof TagTimeline>

const tag = {
  Icon: IconTag,
  hue: 'pink',
  line: (entry: Entry) => ({
    text: t(`lines.${entry.kind}`, { ns: 'timeline' }),
    parts: { tag: newPart(entry.data.tag.name) },
  }),
  subject: (entry: Entry) => entry.data.tag.name,
} as const

export const tagKindViews: KindViews<keyof TagTimeline> = { 'tag.added': tag, 'tag.removed': tag }
