import type { ContactTimeline } from '@dossier/contracts/contacts/timeline'
import type { EntryOf } from '@dossier/contracts/timeline/views'
import { IconCategory, IconPencil, IconUser, IconUserCheck } from '@tabler/icons-react'
import { t } from '../../i18n/i18n.ts'
import { changeParts, type KindViews, type Line, plainLine } from '../timeline/kind-view.tsx'
import { fieldWords } from './field-words.ts'

const ns = { ns: 'timeline' } as const

const fieldName = ({ data }: EntryOf<'contact.edited'>) => t(`fields.${data.field}`, { ns: 'record' })

const fieldLine = (entry: EntryOf<'contact.edited'>): Line => {
  const { field, from, to } = entry.data
  const parts = {
    field: fieldName(entry),
    ...changeParts(fieldWords(field, from ?? ''), fieldWords(field, to ?? '')),
  }
  if (from === null) return { text: t('lines.contact.filled', ns), parts }
  if (to === null) return { text: t('lines.contact.emptied', ns), parts }
  return { text: t('lines.contact.edited', ns), parts }
}

const choiceLine = (entry: EntryOf<'owner.changed' | 'type.changed'>, none: string): Line => ({
  text: t(`lines.${entry.kind}`, ns),
  parts: changeParts(entry.data.from?.name ?? none, entry.data.to?.name ?? none),
})

export const contactKindViews: KindViews<keyof ContactTimeline> = {
  'contact.created': { Icon: IconUser, hue: 'teal', line: plainLine },
  'contact.edited': { Icon: IconPencil, hue: 'gray', line: fieldLine, subject: fieldName },
  'owner.changed': {
    Icon: IconUserCheck,
    hue: 'blue',
    line: (entry) => choiceLine(entry, t('nobody', ns)),
  },
  'type.changed': {
    Icon: IconCategory,
    hue: 'teal',
    line: (entry) => choiceLine(entry, t('nothing', ns)),
  },
}
