import { t } from '../../../i18n/i18n.ts'
import { addressWays } from './address-ways.ts'
import { type Address, emailVerbs, phoneVerbs } from './address-verbs.ts'
import type { EntryOf, EntryUndo, Present } from './undo-types.ts'
import { performUndo } from './perform-undo.ts'

const ns = { ns: 'timeline' } as const
const gone = (what: string): EntryUndo => ({ why: t('whyNot.gone', { ...ns, what }) })
const changed = (what: string): EntryUndo => ({ why: t('whyNot.changed', { ...ns, what }) })

const handsOf = (kind: string, { contactId, record }: Present) => {
  const verbs = kind.startsWith('email.') ? emailVerbs : phoneVerbs
  const held = verbs.of(record)
  return {
    ways: addressWays(verbs, contactId),
    held,
    byId: (id: string) => held.find((one) => one.id === id),
  }
}
const shownOf = (data: { address: string } | { number: string }) =>
  'address' in data ? data.address : data.number

export const undoAdded = (
  entry: EntryOf<'email.added' | 'phone.added'>,
  present: Present,
): EntryUndo | null => {
  const { undo, label } = entry.data
  if (!undo) return null
  const { ways, byId } = handsOf(entry.kind, present)
  const shown = shownOf(entry.data)
  const held = byId(undo.id)
  if (!held) return gone(shown)
  if (held.shown !== shown || held.label !== label) return changed(shown)
  return { run: () => performUndo(ways.takeOff(undo.id, undo.primaryId), () => ways.putBack(held)) }
}

export const undoRemoved = (
  entry: EntryOf<'email.removed' | 'phone.removed'>,
  present: Present,
): EntryUndo | null => {
  const { undo } = entry.data
  if (!undo) return null
  const { ways, held } = handsOf(entry.kind, present)
  const shown = shownOf(entry.data)
  const stored = 'number' in undo ? undo.number : shown
  const { id, label, isPrimary, state } = undo
  const address: Address = { id, label, isPrimary, state, stored, shown }
  if (held.some((one) => one.id === id || one.stored === stored))
    return { why: t('whyNot.back', { ...ns, what: shown }) }
  return { run: () => performUndo(ways.putBack(address), () => ways.takeOff(id, null)) }
}

export const undoChanged = (
  entry: EntryOf<'email.edited' | 'phone.edited'>,
  present: Present,
): EntryUndo | null => {
  const { undo, from, to } = entry.data
  if (!undo) return null
  const { ways, byId } = handsOf(entry.kind, present)
  const held = byId(undo.id)
  if (!held) return gone(to)
  const stored = 'from' in undo ? { from: undo.from, to: undo.to } : { from, to }
  const { id, label, state } = undo
  if (held.stored !== stored.to || held.label !== label.to) return changed(to)
  const before = { id, stored: stored.from, shown: from, label: label.from, state }
  return {
    run: () => performUndo(ways.rewrite(before, stored.to), () => ways.rewrite(held, stored.from)),
  }
}

export const undoPrimary = (
  entry: EntryOf<'email.madePrimary' | 'phone.madePrimary'>,
  present: Present,
): EntryUndo | null => {
  const { undo } = entry.data
  if (!undo || undo.primaryId === null) return null
  const { id, primaryId } = undo
  const { ways, byId } = handsOf(entry.kind, present)
  if (!byId(primaryId)) return gone(entry.data.from ?? '')
  if (byId(id)?.isPrimary !== true) return { why: t('whyNot.primary', ns) }
  return { run: () => performUndo(ways.prefer(primaryId), () => ways.prefer(id)) }
}

export const undoMarked = (
  entry: EntryOf<'email.marked' | 'phone.marked'>,
  present: Present,
): EntryUndo | null => {
  const { undo, state } = entry.data
  if (!undo) return null
  const { ways, byId } = handsOf(entry.kind, present)
  const shown = shownOf(entry.data)
  const held = byId(undo.id)
  if (!held) return gone(shown)
  if (held.shown !== shown || held.state !== state) return changed(shown)
  return { run: () => performUndo(ways.mark(undo.id, undo.from), () => ways.mark(undo.id, state)) }
}
