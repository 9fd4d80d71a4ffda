import type { StaffView } from '@dossier/contracts/staff/views'
import { inTransaction } from '@dossier/db'
import { staff } from '@dossier/db/schema'
import { asc } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { authorize } from '../policy/index.ts'

/** All colleagues, by name. */
export const listStaff = async (ctx: Ctx): Promise<StaffView[]> => {
  authorize(ctx.actor, 'contacts.read')
  return inTransaction(ctx.db, ctx.workspaceId, (tx) =>
    tx
      .select({ id: staff.id, name: staff.name, role: staff.role })
      .from(staff)
      .orderBy(asc(staff.name), asc(staff.id)),
  )
}
