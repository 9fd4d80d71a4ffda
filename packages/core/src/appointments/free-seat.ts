import type { Tx } from '@dossier/db'
import { appointments } from '@dossier/db/schema'
import { and, eq } from 'drizzle-orm'

type Row = Pick<
  typeof appointments.$inferSelect,
  'workspaceId' | 'staffId' | 'sessionId' | 'seat' | 'capacity'
>

/**
 * The seat for one that comes back to its session: the one it had, or else the first that is free. Where none is, it
 * is the one it had, which the database then refuses.
 */
export const freeSeat = async (tx: Tx, row: Row): Promise<number> => {
  if (row.capacity === 1 || row.staffId === null) return row.seat
  const others = await tx
    .select({ seat: appointments.seat })
    .from(appointments)
    .where(
      and(
        eq(appointments.workspaceId, row.workspaceId),
        eq(appointments.staffId, row.staffId),
        eq(appointments.sessionId, row.sessionId),
        appointments.holdsTime,
      ),
    )
  const taken = new Set(others.map(({ seat }) => seat))
  const seats = [row.seat, ...Array.from({ length: row.capacity }, (_, index) => index + 1)]
  return seats.find((seat) => !taken.has(seat)) ?? row.seat
}
