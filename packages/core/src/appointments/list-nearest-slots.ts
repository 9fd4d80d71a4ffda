import { type ListNearestSlots, listNearestSlotsInput } from '@dossier/contracts/appointments/inputs'
import type { NearestSlotsView } from '@dossier/contracts/appointments/views'
import { inTransaction } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { dayIn, dayPlus, daysFrom } from '../zoned-time/index.ts'
import type { Slot } from './free-time.ts'
import { bookableBy, slotsOf, viewOf } from './slots-of.ts'

/** Looked for so many days before and after. */
const DAYS_AROUND = 7
const NEAREST = 6

/** The free slots that lie nearest to a time, before and after it, in their order. */
export const listNearestSlots = async (ctx: Ctx, input: ListNearestSlots): Promise<NearestSlotsView> => {
  authorize(ctx.actor, 'contacts.read')
  const { calendarId, staffId, to, but } = parseInput(listNearestSlotsInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const calendar = await bookableBy(tx, calendarId, staffId)
    const at = new Date(to)
    const first = dayPlus(dayIn(calendar.timeZone, at), -DAYS_AROUND)
    const all = await slotsOf(tx, calendar, daysFrom(first, 2 * DAYS_AROUND + 1), but, ctx.now())
    const distance = ({ startsAt }: Slot) => Math.abs(startsAt.getTime() - at.getTime())
    const nearest = all.toSorted((a, b) => distance(a) - distance(b)).slice(0, NEAREST)
    return {
      slots: nearest.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()).map(viewOf),
    }
  })
}
