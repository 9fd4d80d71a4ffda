import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import type { ReactNode } from 'react'
import { t } from '../../i18n/i18n.ts'
import { fieldWords } from '../../entities/contacts/field-words.ts'
import { FillText } from '../../kit/fill-text.tsx'
import classes from './timeline.module.css'

const ns = { ns: 'timeline' } as const
const Old = ({ children }: { children: ReactNode }) => (
  <del dir="auto" className={classes['old']}>
    {children}
  </del>
)
const New = ({ children }: { children: ReactNode }) => <b dir="auto">{children}</b>

type Line = { text: string; parts: Record<string, ReactNode> }
type EntryOf<Kind> = Extract<TimelineEntryView, { kind: Kind }>

const change = (from: string, to: string) => ({ from: <Old>{from}</Old>, to: <New>{to}</New> })

const fieldLine = ({ data }: EntryOf<'contact.edited'>): Line => {
  const parts = {
    field: t(`fields.${data.field}`, { ns: 'record' }),
    ...change(fieldWords(data.field, data.from ?? ''), fieldWords(data.field, data.to ?? '')),
  }
  if (data.from === null) return { text: t('lines.contact.filled', ns), parts }
  if (data.to === null) return { text: t('lines.contact.emptied', ns), parts }
  return { text: t('lines.contact.edited', ns), parts }
}

/** An address, its label, or both. */
const changedLine = ({ kind, data }: EntryOf<'email.edited' | 'phone.edited'>): Line => {
  const { from, to, label } = data
  const none = t('nothing', ns)
  const labels = label && {
    labelFrom: <Old>{label.from ?? none}</Old>,
    labelTo: <New>{label.to ?? none}</New>,
  }
  if (from === to) {
    const text = labels ? t(`relabelled.${kind}`, ns) : t(`relabelledOnce.${kind}`, ns)
    return { text, parts: { address: <b dir="auto">{to}</b>, ...labels } }
  }
  return {
    text: labels ? t(`changedBoth.${kind}`, ns) : t(`lines.${kind}`, ns),
    parts: { ...change(from, to), ...labels },
  }
}

const primaryLine = ({ kind, data }: EntryOf<'email.madePrimary' | 'phone.madePrimary'>): Line => {
  const address = 'address' in data ? data.address : data.number
  return data.from === undefined
    ? { text: t(`lines.${kind}`, ns), parts: { address: <New>{address}</New> } }
    : { text: t(`primaryChanged.${kind}`, ns), parts: change(data.from, address) }
}

const lineOf = (entry: TimelineEntryView): Line => {
  const text = t(`lines.${entry.kind}`, ns)
  switch (entry.kind) {
    case 'contact.edited':
      return fieldLine(entry)
    case 'owner.changed':
    case 'type.changed': {
      const none = entry.kind === 'owner.changed' ? t('nobody', ns) : t('nothing', ns)
      return { text, parts: change(entry.data.from?.name ?? none, entry.data.to?.name ?? none) }
    }
    case 'email.edited':
    case 'phone.edited':
      return changedLine(entry)
    case 'email.madePrimary':
    case 'phone.madePrimary':
      return primaryLine(entry)
    case 'email.added':
    case 'email.removed':
      return { text, parts: { address: <New>{entry.data.address}</New> } }
    case 'phone.added':
    case 'phone.removed':
      return { text, parts: { address: <New>{entry.data.number}</New> } }
    case 'email.marked':
      return {
        text,
        parts: { address: <New>{entry.data.address}</New>, state: t(`states.${entry.data.state}`, ns) },
      }
    case 'phone.marked':
      return {
        text,
        parts: { address: <New>{entry.data.number}</New>, state: t(`states.${entry.data.state}`, ns) },
      }
    case 'activity.logged':
      return { text, parts: { what: t(`whats.${entry.data.what}`, ns) } }
    case 'tag.added':
    case 'tag.removed':
      return { text, parts: { tag: <New>{entry.data.tag.name}</New> } }
    case 'contact.deleted': {
      const { reason } = entry.data
      return reason === null
        ? { text, parts: {} }
        : { text: t('lines.contact.deletedWhy', ns), parts: { reason: <bdi>{reason}</bdi> } }
    }
    case 'contact.created':
    case 'contact.restored':
    case 'note.created':
    case 'note.edited':
    case 'note.deleted':
    case 'note.restored':
      return { text, parts: {} }
  }
}

/** What happened, in one line: what it was, struck out, and what it is. */
export const EntryLine = ({ entry }: { entry: TimelineEntryView }) => <FillText {...lineOf(entry)} />
