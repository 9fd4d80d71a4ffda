import type { SlotView } from '@dossier/contracts/appointments/views'
import { useQuery } from '@tanstack/react-query'
import { slotsOptions } from '../../entities/appointments/slots.ts'
import { addDays, dayOf, daysWith, firstAfter, slotsOn } from './slots-by-day.ts'

/** So many of the viewer's days are read at once, and so far ahead anything can be asked for. */
const WINDOW = 14
const FURTHEST = 730
const SHOWN_DAYS = 5

/** `but` is the appointment that is moved: it is in nobody's way. */
export type Asked = { calendarId: string; staffId: string; but: string | null }

const useWindow = ({ calendarId, staffId, but }: Asked, from: string, isWanted: boolean) => {
  const input = {
    calendarId,
    staffId: staffId === '' ? null : staffId,
    but,
    // A day of the viewer's may begin on the calendar's day before, and end on the one after.
    from: addDays(from, -1),
    days: WINDOW + 2,
  }
  return useQuery({ ...slotsOptions(input), enabled: isWanted })
}

const dayOfSlot = (slot: SlotView | null | undefined) => (slot ? dayOf(new Date(slot.startsAt)) : '')

/** The free times of a day, which is the first one that has any where none was chosen, and the days that come next. */
export const useFreeSlots = (asked: Asked, wanted: string) => {
  const today = dayOf(new Date())
  const near = useWindow(asked, today, true)
  const first = near.data && (firstAfter(near.data.slots, addDays(today, -1)) ?? near.data.next)
  const day = wanted === '' ? dayOfSlot(first) : wanted
  // What is typed into a date on its way to be whole may be any year.
  const isFar = day >= addDays(today, WINDOW) && day <= addDays(today, FURTHEST)
  const far = useWindow(asked, isFar ? day : today, isFar)
  const { data } = isFar ? far : near
  return {
    query: isFar && near.data ? far : near,
    day,
    /** Undefined until they came. */
    slots: data && slotsOn(data.slots, day),
    days: daysWith(data?.slots ?? [])
      .filter((one) => one >= (isFar ? day : today))
      .slice(0, SHOWN_DAYS),
    next: data ? (firstAfter(data.slots, day < today ? addDays(today, -1) : day) ?? data.next) : null,
  }
}
