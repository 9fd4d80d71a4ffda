import type { ContactPointState } from '@dossier/contracts/contact-points/values'
import { t } from '../../i18n/i18n.ts'
import { type Change, change, recordScope, shownInPlace, step } from '../../lib/change.ts'
import { recordTarget, writeRecord } from '../record/queries.ts'
import type { ContactPoint, ContactPointKind } from './kinds.ts'

type Points = readonly ContactPoint[]

const ns = { ns: 'record' } as const

/** What every change of a contact's emails, or of its phones, does with the record. */
const onRecord = (kind: ContactPointKind, contactId: string) => ({
  scope: recordScope(contactId),
  lay: (draw: (points: Points) => Points) => [
    recordTarget(contactId).lay((record) => kind.put(record, draw(kind.of(record)))),
  ],
  write: (points: Points) => writeRecord(contactId, (record) => kind.put(record, points)),
})

/** A new or changed one is of unknown state until it is marked again. */
const markAgain = async (
  kind: ContactPointKind,
  id: string,
  state: ContactPointState,
  points: ContactPoint[],
) => (state === 'unknown' ? points : kind.mark(id, state))

const withPoint = (point: ContactPoint) => (points: Points) => {
  const others = points.filter(({ id }) => id !== point.id)
  const isPrimary = point.isPrimary || others.length === 0
  return [
    ...(isPrimary ? others.map((one) => ({ ...one, isPrimary: false })) : others),
    { ...point, isPrimary },
  ]
}
const withChanged = (id: string, changed: Partial<ContactPoint>) => (points: Points) =>
  points.map((one) => (one.id === id ? { ...one, ...changed } : one))

export const addContactPoint = (
  kind: ContactPointKind,
  contactId: string,
): Change<ContactPoint, ContactPoint[]> => {
  const { scope, lay, write } = onRecord(kind, contactId)
  return change({
    scope,
    send: async (point) => markAgain(kind, point.id, point.state, await kind.add(contactId, point)),
    optimistic: (point) => lay(withPoint(point)),
    write,
    happened: () => [{ act: `${kind.name}.added`, recordId: contactId }],
    message: () => t(`${kind.name}Added`, ns),
    undo: (_, point) => step(removeContactPoint(kind, contactId), { point, primaryId: null }),
    failure: shownInPlace,
  })
}

/** `primaryId` was primary before this one came, and is again. */
type Remove = { point: ContactPoint; primaryId: string | null }

export const removeContactPoint = (
  kind: ContactPointKind,
  contactId: string,
): Change<Remove, ContactPoint[]> => {
  const { scope, lay, write } = onRecord(kind, contactId)
  return change({
    scope,
    send: async ({ point, primaryId }) => {
      const left = await kind.remove(point.id)
      const before = left.find(({ id }) => id === primaryId)
      return before && !before.isPrimary ? kind.makePrimary(before.id) : left
    },
    optimistic: ({ point }) => lay((points) => points.filter(({ id }) => id !== point.id)),
    write,
    happened: () => [{ act: `${kind.name}.removed`, recordId: contactId }],
    message: () => t(`${kind.name}Removed`, ns),
    undo: (_, { point }) => step(addContactPoint(kind, contactId), point, t(`${kind.name}Back`, ns)),
  })
}

/** `was` is the one that the editor started from. */
type Edit = { point: ContactPoint; was: ContactPoint }

export const editContactPoint = (kind: ContactPointKind, contactId: string): Change<Edit, ContactPoint[]> => {
  const { scope, lay, write } = onRecord(kind, contactId)
  return change({
    scope,
    send: async ({ point, was }) => {
      const points = await kind.edit({ ...point, was: was.stored })
      return point.stored === was.stored ? points : markAgain(kind, point.id, point.state, points)
    },
    optimistic: ({ point: { isPrimary: _, ...point } }) => lay(withChanged(point.id, point)),
    write,
    happened: () => [{ act: `${kind.name}.edited`, recordId: contactId }],
    message: () => t(`${kind.name}Saved`, ns),
    undo: (points, { point, was }) => {
      const now = points.find(({ id }) => id === point.id) ?? point
      return step(editContactPoint(kind, contactId), { point: was, was: now }, t(`${kind.name}Back`, ns))
    },
    failure: shownInPlace,
  })
}

/** `was` is the one that was primary until now. */
type Prefer = { point: ContactPoint; was: ContactPoint | null }

export const makePrimary = (kind: ContactPointKind, contactId: string): Change<Prefer, ContactPoint[]> => {
  const { scope, lay, write } = onRecord(kind, contactId)
  return change({
    scope,
    send: ({ point }) => kind.makePrimary(point.id),
    optimistic: ({ point }) =>
      lay((points) => points.map((one) => ({ ...one, isPrimary: one.id === point.id }))),
    write,
    happened: () => [{ act: `${kind.name}.madePrimary`, recordId: contactId }],
    message: (_, { point: { shown: address } }) => t('primarySaved', { ...ns, address }),
    canUndo: ({ was }) => was !== null,
    undo: (_, { point, was }) => was && step(makePrimary(kind, contactId), { point: was, was: point }),
  })
}

type Mark = { point: ContactPoint; state: ContactPointState }

/** Says whether an email or phone is known to reach the contact. */
export const markContactPoint = (kind: ContactPointKind, contactId: string): Change<Mark, ContactPoint[]> => {
  const { scope, lay, write } = onRecord(kind, contactId)
  return change({
    scope,
    send: ({ point, state }) => kind.mark(point.id, state),
    optimistic: ({ point, state }) => lay(withChanged(point.id, { state })),
    write,
    happened: () => [{ act: `${kind.name}.marked`, recordId: contactId }],
    message: (_, { point: { shown: address }, state }) => t(`marked.${state}`, { ...ns, address }),
    undo: (_, { point, state }) =>
      step(
        markContactPoint(kind, contactId),
        { point: { ...point, state }, state: point.state },
        t('markBack', { ...ns, address: point.shown }),
      ),
  })
}
