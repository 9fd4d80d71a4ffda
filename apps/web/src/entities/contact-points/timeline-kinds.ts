import type { ContactPointTimeline } from '@dossier/contracts/contact-points/timeline'
import type { EntryOf } from '@dossier/contracts/timeline/views'
import { IconMail, IconPhone } from '@tabler/icons-react'
import { t } from '../../i18n/i18n.ts'
import { changeParts, type KindViews, type Line, newPart, oldPart } from '../timeline/kind-view.tsx'

const ns = { ns: 'timeline' } as const
const email = { Icon: IconMail, hue: 'violet' } as const
const phone = { Icon: IconPhone, hue: 'green' } as const

type Entry<Act extends string> = EntryOf<Extract<keyof ContactPointTimeline, `${string}.${Act}`>>

const shownOf = (data: { address: string } | { number: string }) =>
  'address' in data ? data.address : data.number

const plain = (entry: Entry<'added' | 'removed'>): Line => ({
  text: t(`lines.${entry.kind}`, ns),
  parts: { address: newPart(shownOf(entry.data)) },
})

/** An email or phone, its label, or both. */
const edited = ({ kind, data }: Entry<'edited'>): Line => {
  const { from, to, label } = data
  const none = t('nothing', ns)
  const labels = label && { labelFrom: oldPart(label.from ?? none), labelTo: newPart(label.to ?? none) }
  if (from === to)
    return {
      text: labels ? t(`relabelled.${kind}`, ns) : t(`relabelledOnce.${kind}`, ns),
      parts: { address: newPart(to), ...labels },
    }
  return {
    text: labels ? t(`changedBoth.${kind}`, ns) : t(`lines.${kind}`, ns),
    parts: { ...changeParts(from, to), ...labels },
  }
}

const madePrimary = ({ kind, data }: Entry<'madePrimary'>): Line =>
  data.from === undefined
    ? { text: t(`lines.${kind}`, ns), parts: { address: newPart(shownOf(data)) } }
    : { text: t(`primaryChanged.${kind}`, ns), parts: changeParts(data.from, shownOf(data)) }

const marked = ({ kind, data }: Entry<'marked'>): Line => ({
  text: t(`lines.${kind}`, ns),
  parts: { address: newPart(shownOf(data)), state: t(`states.${data.state}`, ns) },
})

export const contactPointKindViews: KindViews<keyof ContactPointTimeline> = {
  'email.added': { ...email, line: plain },
  'email.edited': { ...email, line: edited },
  'email.removed': { ...email, line: plain },
  'email.madePrimary': { ...email, line: madePrimary },
  'email.marked': { ...email, line: marked },
  'phone.added': { ...phone, line: plain },
  'phone.edited': { ...phone, line: edited },
  'phone.removed': { ...phone, line: plain },
  'phone.madePrimary': { ...phone, line: madePrimary },
  'phone.marked': { ...phone, line: marked },
}
