import type { ContactTypeView } from '@dossier/contracts/contact-types/views'
import { inTransaction } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { authorize } from '../policy/index.ts'
import { allTypes } from './find-types.ts'

/** What contacts can be to this business, in its own order. */
export const listContactTypes = async (ctx: Ctx): Promise<ContactTypeView[]> => {
  authorize(ctx.actor, 'contacts.read')
  return inTransaction(ctx.db, ctx.workspaceId, allTypes)
}
