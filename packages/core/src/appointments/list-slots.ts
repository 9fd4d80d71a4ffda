import { type ListSlots, listSlotsInput } from '@dossier/contracts/appointments/inputs'
import type { SlotsView } from '@dossier/contracts/appointments/views'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import { inTransaction, type Tx } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { dayAfter, dayIn, daysFrom } from '../zoned-time/index.ts'
import { freeSlots, type Slot } from './free-time.ts'
import { bookableBy, busyOf, slotsOf, viewOf } from './slots-of.ts'

/** The next free slot is looked for in stretches, so far and no farther. */
const STRETCH_DAYS = 30
const STRETCHES = 12

/** The free slots of some days of a calendar, and the first one after them. */
export const listSlots = async (ctx: Ctx, input: ListSlots): Promise<SlotsView> => {
  authorize(ctx.actor, 'contacts.read')
  const { calendarId, staffId, from, days, but } = parseInput(listSlotsInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const calendar = await bookableBy(tx, calendarId, staffId)
    const wanted = daysFrom(from, days)
    const slots = await slotsOf(tx, calendar, wanted, but, ctx.now())
    const next = await firstAfter(tx, calendar, wanted.at(-1) ?? from, but, ctx.now())
    return { slots: slots.map(viewOf), next: next && viewOf(next) }
  })
}

const firstAfter = async (
  tx: Tx,
  calendar: CalendarView,
  day: string,
  but: string | null,
  now: Date,
): Promise<Slot | null> => {
  if (calendar.hours.length === 0) return null
  const [today, after] = [dayIn(calendar.timeZone, now), dayAfter(day)]
  let from = after < today ? today : after
  for (let stretch = 0; stretch < STRETCHES; stretch += 1) {
    const days = daysFrom(from, STRETCH_DAYS)
    const busy = await busyOf(tx, calendar, days, but)
    for (const day of days) {
      const [first] = freeSlots(calendar, [day], busy, now)
      if (first) return first
    }
    from = dayAfter(days.at(-1) ?? from)
  }
  return null
}
