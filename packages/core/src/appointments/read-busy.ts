import { MAX_BUFFER_MINUTES, MAX_LENGTH_MINUTES } from '@dossier/contracts/calendars/values'
import type { Tx } from '@dossier/db'
import { appointments } from '@dossier/db/schema'
import { and, gt, inArray, isNotNull, lt, ne } from 'drizzle-orm'
import type { Bookable, Busy } from './free-time.ts'

const MINUTE = 60_000
/** What begins longer before a time than this is over by then, buffers included. */
const LONGEST_MS = (MAX_LENGTH_MINUTES + MAX_BUFFER_MINUTES) * MINUTE

/** What the calendar's people have between two instants, by whatever calendar; `but` is in nobody's way. */
export const readBusy = async (
  tx: Tx,
  { staff }: Pick<Bookable, 'staff'>,
  { from, until, but }: { from: Date; until: Date; but: string | null },
): Promise<Busy[]> => {
  const rows = await tx
    .select({
      staffId: appointments.staffId,
      from: appointments.busyFrom,
      until: appointments.busyUntil,
      sessionId: appointments.sessionId,
      seat: appointments.seat,
    })
    .from(appointments)
    .where(
      and(
        isNotNull(appointments.staffId),
        inArray(
          appointments.staffId,
          staff.map(({ id }) => id),
        ),
        appointments.holdsTime,
        gt(appointments.startsAt, new Date(from.getTime() - LONGEST_MS)),
        lt(appointments.startsAt, new Date(until.getTime() + MAX_BUFFER_MINUTES * MINUTE)),
        but === null ? undefined : ne(appointments.id, but),
      ),
    )
  return rows.flatMap(({ staffId, ...row }) =>
    staffId === null ? [] : { ...row, staffId, from: row.from.getTime(), until: row.until.getTime() },
  )
}
