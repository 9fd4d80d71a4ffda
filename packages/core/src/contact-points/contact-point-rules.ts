import { MAX_CONTACT_POINTS } from '@dossier/contracts/contact-points/values'

type Held = { id: string; isPrimary: boolean }

/** Whether one more fits. */
export const isFull = (held: readonly Held[]): boolean => held.length >= MAX_CONTACT_POINTS

/** The first of a contact is primary unless another is chosen. */
export const startsPrimary = (held: readonly Held[], chosen: boolean): boolean => chosen || held.length === 0

/** Which one to promote when `removed` goes: the next oldest, if the removed one was primary. */
export const nextPrimary = <Point extends Held>(held: readonly Point[], removed: Point): Point | undefined =>
  removed.isPrimary ? held.find(({ id }) => id !== removed.id) : undefined
