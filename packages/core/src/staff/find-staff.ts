import type { Tx } from '@dossier/db'
import { staff } from '@dossier/db/schema'
import { inArray } from 'drizzle-orm'

/** Those of `ids` who are staff of the workspace. */
export const findStaff = async (tx: Tx, ids: string[]): Promise<{ id: string; name: string }[]> =>
  ids.length === 0
    ? []
    : tx.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, ids))
