import type { LiveRead } from '@dossier/db'
import { isUnreadableValue } from '../failures/database-failure.ts'
import type { LiveSource } from './live-source.ts'

/** The first transaction that a cursor knows nothing of. */
const end = (cursor: string): bigint => BigInt(cursor.split(':')[1] ?? '0')

/** What happened since a cursor; null where it cannot be read, be it too much or the cursor not one of ours. */
export const readFrom = async (
  source: LiveSource,
  workspaceId: string,
  cursor: string,
): Promise<LiveRead | null> => {
  if (!source.isCursor(cursor)) return null
  try {
    const read = await source.read(workspaceId, cursor)
    // A cursor ahead of the database was given before it was put back to an earlier state.
    return read === null || end(cursor) > end(read.cursor) ? null : read
  } catch (error) {
    if (isUnreadableValue(error)) return null
    throw error
  }
}
