import { type OrderContactTypes, orderContactTypesInput } from '@dossier/contracts/contact-types/inputs'
import type { ContactTypeView } from '@dossier/contracts/contact-types/views'
import { inTransaction } from '@dossier/db'
import { contactTypes } from '@dossier/db/schema'
import { asc, eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { allTypes } from './find-types.ts'

/** Puts the list into another order; one that leaves a type out, or names one that is gone, is refused. */
export const orderContactTypes = async (ctx: Ctx, input: OrderContactTypes): Promise<ContactTypeView[]> => {
  authorize(ctx.actor, 'settings.write')
  const { typeIds } = parseInput(orderContactTypesInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await tx.select({ id: contactTypes.id }).from(contactTypes).orderBy(asc(contactTypes.id)).for('update')
    const before = await allTypes(tx)
    const isWhole = before.length === typeIds.length && before.every(({ id }) => typeIds.includes(id))
    if (!isWhole) throw notFound('type.notFound')
    for (const [position, id] of typeIds.entries())
      await tx.update(contactTypes).set({ position }).where(eq(contactTypes.id, id))
    const after = await allTypes(tx)
    const [from, to] = [before, after].map((types) => types.map(({ name }) => name))
    appendAudit(tx, ctx, {
      act: 'contactType.ordered',
      subjectId: ctx.workspaceId,
      recordId: null,
      before: from,
      after: to,
    })
    return after
  })
}
