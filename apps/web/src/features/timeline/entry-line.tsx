import type { TimelineEntryView } from '@dossier/contracts/timeline'
import type { ReactNode } from 'react'
import { t } from '../../i18n/i18n.ts'
import { fieldWords } from '../../lib/field-words.ts'
import { FillText } from '../../ui/fill-text.tsx'
import classes from './timeline.module.css'

const ns = { ns: 'timeline' } as const
const Old = ({ children }: { children: ReactNode }) => (
  <del dir="auto" className={classes['old']}>
    {children}
  </del>
)
const New = ({ children }: { children: ReactNode }) => <b dir="auto">{children}</b>

type Line = { text: string; parts: Record<string, ReactNode> }

const fieldLine = ({ data }: Extract<TimelineEntryView, { kind: 'contact.edited' }>): Line => {
  const parts = {
    field: t(`fields.${data.field}`, { ns: 'record' }),
    from: <Old>{fieldWords(data.field, data.from ?? '')}</Old>,
    to: <New>{fieldWords(data.field, data.to ?? '')}</New>,
  }
  if (data.from === null) return { text: t('lines.contact.filled', ns), parts }
  if (data.to === null) return { text: t('lines.contact.emptied', ns), parts }
  return { text: t('lines.contact.edited', ns), parts }
}

const lineOf = (entry: TimelineEntryView): Line => {
  const text = t(`lines.${entry.kind}`, ns)
  switch (entry.kind) {
    case 'contact.edited':
      return fieldLine(entry)
    case 'owner.changed':
    case 'type.changed': {
      const none = entry.kind === 'owner.changed' ? t('nobody', ns) : t('nothing', ns)
      const { from, to } = entry.data
      return {
        text,
        parts: {
          from: <Old>{from?.name ?? none}</Old>,
          to: <New>{to?.name ?? none}</New>,
        },
      }
    }
    case 'email.changed':
    case 'phone.changed':
      return { text, parts: { from: <Old>{entry.data.from}</Old>, to: <New>{entry.data.to}</New> } }
    case 'email.added':
    case 'email.removed':
    case 'email.madePrimary':
      return { text, parts: { address: <New>{entry.data.address}</New> } }
    case 'phone.added':
    case 'phone.removed':
    case 'phone.madePrimary':
      return { text, parts: { number: <New>{entry.data.number}</New> } }
    case 'email.marked':
      return {
        text,
        parts: { address: <New>{entry.data.address}</New>, state: t(`states.${entry.data.state}`, ns) },
      }
    case 'phone.marked':
      return {
        text,
        parts: { number: <New>{entry.data.number}</New>, state: t(`states.${entry.data.state}`, ns) },
      }
    case 'activity.logged':
      return { text, parts: { what: t(`whats.${entry.data.what}`, ns) } }
    case 'tag.added':
    case 'tag.removed':
      return { text, parts: { tag: <New>{entry.data.tag.name}</New> } }
    default:
      return { text, parts: {} }
  }
}

/** What happened, in one line: what it was, struck out, and what it is. */
export const EntryLine = ({ entry }: { entry: TimelineEntryView }) => <FillText {...lineOf(entry)} />
