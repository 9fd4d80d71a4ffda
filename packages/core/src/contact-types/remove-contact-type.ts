import {
  type ContactTypeView,
  type RemoveContactType,
  removeContactType as schema,
} from '@dossier/contracts/contact-types'
import { inTransaction } from '@dossier/db'
import { contacts, contactTypes } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { allTypes } from './find-types.ts'

/** Takes a type off the list; refused while a contact has it. */
export const removeContactType = async (ctx: Ctx, input: RemoveContactType): Promise<ContactTypeView[]> => {
  authorize(ctx.actor, 'settings.write')
  const { typeId } = parseInput(schema, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [type] = await tx.select().from(contactTypes).where(eq(contactTypes.id, typeId)).for('update')
    if (!type) throw notFound('type.notFound')
    const [user] = await tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(eq(contacts.typeId, typeId))
      .limit(1)
    if (user) throw new DomainError('conflict', 'type.inUse')
    await tx.delete(contactTypes).where(eq(contactTypes.id, typeId))
    await appendAudit(tx, ctx, { act: 'contactType.removed', subjectId: typeId, before: { name: type.name } })
    return allTypes(tx)
  })
}
