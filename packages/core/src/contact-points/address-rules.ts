import { MAX_CONTACT_POINTS } from '@dossier/contracts/contact-points/values'

type Address = { id: string; isPrimary: boolean }

/** Whether one more fits. */
export const isFull = (held: readonly Address[]): boolean => held.length >= MAX_CONTACT_POINTS

/** The first of a contact is primary unless another is chosen. */
export const startsPrimary = (held: readonly Address[], chosen: boolean): boolean =>
  chosen || held.length === 0

/** Which one to promote when `removed` goes: the next oldest, if the removed one was primary. */
export const heir = <Held extends Address>(held: readonly Held[], removed: Held): Held | undefined =>
  removed.isPrimary ? held.find(({ id }) => id !== removed.id) : undefined
