import type { DndTimeline } from '@dossier/contracts/do-not-disturb/timeline'
import type { EntryOf } from '@dossier/contracts/timeline/views'
import { IconBellOff } from '@tabler/icons-react'
import { t } from '../../i18n/i18n.ts'
import { type KindViews, type Line, newPart } from '../timeline/kind-view.tsx'
import { lineWords } from './lines.ts'

const ns = { ns: 'timeline' } as const

/** Which sentence a change is: by whom, and what became of what. */
const actOf = ({ from, to, setBy }: DndTimeline['dnd.changed']) => {
  if (setBy !== 'staff') return to.status === 'inactive' ? 'dnd.optedIn' : 'dnd.optedOut'
  if (to.status === 'inactive') return 'dnd.lifted'
  return from.status === 'inactive' ? 'dnd.changed' : 'dnd.edited'
}

const line = ({ data }: EntryOf<keyof DndTimeline>): Line => {
  const act = actOf(data)
  const { reason, status } = data.to
  const isGiven = reason !== null && status !== 'inactive'
  const text = t(`lines.${act}`, ns)
  return {
    text: isGiven ? t('withReason', { ...ns, line: text }) : text,
    parts: { channel: newPart(lineWords(data)), ...(isGiven && { reason }) },
  }
}

export const dndKindViews: KindViews<keyof DndTimeline> = {
  'dnd.changed': {
    Icon: IconBellOff,
    hue: 'red',
    line,
    subject: ({ data }) => lineWords(data),
  },
}
