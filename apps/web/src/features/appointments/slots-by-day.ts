import type { SlotView } from '@dossier/contracts/appointments/views'
import { asLocal } from '../../lib/local-time.ts'

/** The viewer's day that a moment falls on. */
export const dayOf = (at: Date): string => asLocal(at).slice(0, 10)

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const dayOfSlot = ({ startsAt }: SlotView) => dayOf(new Date(startsAt))

/** Slots come in the calendar's days; these are those of one of the viewer's. */
export const slotsOn = (slots: readonly SlotView[], day: string): SlotView[] =>
  slots.filter((slot) => dayOfSlot(slot) === day)

/** The days that have any, each once, in their order. */
export const daysWith = (slots: readonly SlotView[]): string[] => [...new Set(slots.map(dayOfSlot))]

/** The first one of a later day. */
export const firstAfter = (slots: readonly SlotView[], day: string): SlotView | null =>
  slots.find((slot) => dayOfSlot(slot) > day) ?? null

/** Before and after noon by the viewer's clock; a part that has none is left out. */
export const partsOfDay = (slots: readonly SlotView[]) => {
  const isMorning = ({ startsAt }: SlotView) => new Date(startsAt).getHours() < 12
  const parts = [
    { part: 'morning', slots: slots.filter(isMorning) },
    { part: 'afternoon', slots: slots.filter((slot) => !isMorning(slot)) },
  ] as const
  return parts.filter((one) => one.slots.length > 0)
}
