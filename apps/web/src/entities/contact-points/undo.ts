import type { ContactPointTimeline } from '@dossier/contracts/contact-points/timeline'
import type { EntryOf } from '@dossier/contracts/timeline/views'
import { t } from '../../i18n/i18n.ts'
import { step } from '../../lib/change.ts'
import {
  backSince,
  changedSince,
  type EntryUndo,
  type EntryUndos,
  goneSince,
  type Present,
} from '../timeline/entry-undo.ts'
import { type ContactPoint, type ContactPointKind, emails, phones } from './kinds.ts'
import {
  addContactPoint,
  editContactPoint,
  makePrimary,
  markContactPoint,
  removeContactPoint,
} from './mutations.ts'

const find = (points: readonly ContactPoint[], wanted: string) => points.find(({ id }) => id === wanted)
const shownOf = (data: { address: string } | { number: string }) =>
  'address' in data ? data.address : data.number

type Undo<Act extends 'added' | 'removed' | 'edited' | 'madePrimary' | 'marked'> = (
  kind: ContactPointKind,
) => (entry: EntryOf<`${'email' | 'phone'}.${Act}`>, present: Present) => EntryUndo | null

const undoAdded: Undo<'added'> =
  (kind) =>
  ({ data }, { contactId, record }) => {
    const { undo, label } = data
    if (!undo) return null
    const shown = shownOf(data)
    const point = find(kind.of(record), undo.id)
    if (!point) return goneSince(shown)
    if (point.shown !== shown || point.label !== label) return changedSince(shown)
    return {
      step: () => step(removeContactPoint(kind, contactId), { point, primaryId: undo.primaryId }),
    }
  }

const undoRemoved: Undo<'removed'> =
  (kind) =>
  ({ data }, { contactId, record }) => {
    const { undo } = data
    if (!undo) return null
    const shown = shownOf(data)
    const stored = 'number' in undo ? undo.number : shown
    const { id, label, isPrimary, state } = undo
    if (kind.of(record).some((one) => one.id === id || one.stored === stored)) return backSince(shown)
    return {
      step: () => step(addContactPoint(kind, contactId), { id, label, isPrimary, state, stored, shown }),
    }
  }

const undoEdited: Undo<'edited'> =
  (kind) =>
  ({ data: { undo, from, to } }, { contactId, record }) => {
    if (!undo) return null
    const now = find(kind.of(record), undo.id)
    if (!now) return goneSince(to)
    const stored = 'from' in undo ? { from: undo.from, to: undo.to } : { from, to }
    if (now.stored !== stored.to || now.label !== undo.label.to) return changedSince(to)
    const point = { ...now, stored: stored.from, shown: from, label: undo.label.from, state: undo.state }
    return { step: () => step(editContactPoint(kind, contactId), { point, was: now }) }
  }

const undoPrimary: Undo<'madePrimary'> =
  (kind) =>
  ({ data: { undo, from } }, { contactId, record }) => {
    if (!undo || undo.primaryId === null) return null
    const points = kind.of(record)
    const [point, was] = [find(points, undo.primaryId), find(points, undo.id)]
    if (!point) return goneSince(from ?? '')
    if (was?.isPrimary !== true) return { why: t('whyNot.primary', { ns: 'timeline' }) }
    return { step: () => step(makePrimary(kind, contactId), { point, was }) }
  }

const undoMarked: Undo<'marked'> =
  (kind) =>
  ({ data }, { contactId, record }) => {
    const { undo, state } = data
    if (!undo) return null
    const shown = shownOf(data)
    const point = find(kind.of(record), undo.id)
    if (!point) return goneSince(shown)
    if (point.shown !== shown || point.state !== state) return changedSince(shown)
    return { step: () => step(markContactPoint(kind, contactId), { point, state: undo.from }) }
  }

export const contactPointUndos: EntryUndos<keyof ContactPointTimeline> = {
  'email.added': undoAdded(emails),
  'email.edited': undoEdited(emails),
  'email.removed': undoRemoved(emails),
  'email.madePrimary': undoPrimary(emails),
  'email.marked': undoMarked(emails),
  'phone.added': undoAdded(phones),
  'phone.edited': undoEdited(phones),
  'phone.removed': undoRemoved(phones),
  'phone.madePrimary': undoPrimary(phones),
  'phone.marked': undoMarked(phones),
}
