import type { ContactTypeUseView } from '@dossier/contracts/contact-types/views'
import { inTransaction } from '@dossier/db'
import { contacts, contactTypes } from '@dossier/db/schema'
import { and, asc, count, eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { authorize } from '../policy/index.ts'

/** All types, in the workspace's order, and how many contacts have each. */
export const listContactTypeUses = async (ctx: Ctx): Promise<ContactTypeUseView[]> => {
  authorize(ctx.actor, 'contacts.read')
  return inTransaction(ctx.db, ctx.workspaceId, (tx) =>
    tx
      .select({ id: contactTypes.id, name: contactTypes.name, holders: count(contacts.id) })
      .from(contactTypes)
      .leftJoin(
        contacts,
        and(eq(contacts.workspaceId, contactTypes.workspaceId), eq(contacts.typeId, contactTypes.id)),
      )
      .groupBy(contactTypes.id)
      .orderBy(asc(contactTypes.position), asc(contactTypes.nameKey)),
  )
}
