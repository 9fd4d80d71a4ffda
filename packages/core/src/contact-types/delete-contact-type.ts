import { type DeleteContactType, deleteContactTypeInput } from '@dossier/contracts/contact-types/inputs'
import type { ContactTypeView } from '@dossier/contracts/contact-types/views'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts, contactTypes } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, notFound, parseInput } from '../errors/index.ts'
import { appendAudit, appendEntries } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { allTypes, findTypes } from './find-types.ts'

/** Takes a type off the list. Its contacts become what `toId` says; without it, a type that contacts have stays. */
export const deleteContactType = async (ctx: Ctx, input: DeleteContactType): Promise<ContactTypeView[]> => {
  authorize(ctx.actor, 'settings.write')
  const { typeId, toId } = parseInput(deleteContactTypeInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [type] = await tx.select().from(contactTypes).where(eq(contactTypes.id, typeId)).for('update')
    if (!type) throw notFound('type.notFound')
    const [holder] = await tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(eq(contacts.typeId, typeId))
      .limit(1)
    if (holder) await moveHolders(tx, ctx, type, toId)
    await tx.delete(contactTypes).where(eq(contactTypes.id, typeId))
    appendAudit(tx, ctx, {
      act: 'contactType.deleted',
      subjectId: typeId,
      recordId: null,
      before: { name: type.name },
    })
    return allTypes(tx)
  })
}

const moveHolders = async (tx: Tx, ctx: Ctx, type: ContactTypeView, toId: string | null | undefined) => {
  if (toId === undefined) throw new DomainError('conflict', 'type.inUse')
  const [to = null] = toId === null ? [] : await findTypes(tx, [toId])
  if (toId !== null && (to === null || toId === type.id)) throw notFound('type.notFound')
  const held = eq(contacts.typeId, type.id)
  const holders = tx.select({ id: contacts.id }).from(contacts).where(held).for('update')
  await appendEntries(tx, ctx, holders, 'type.changed', { from: { id: type.id, name: type.name }, to })
  await tx.update(contacts).set({ typeId: toId }).where(held)
}
