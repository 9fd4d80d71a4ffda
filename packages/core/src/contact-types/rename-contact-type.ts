import { type RenameContactType, renameContactTypeInput } from '@dossier/contracts/contact-types/inputs'
import type { ContactTypeView } from '@dossier/contracts/contact-types/views'
import { inTransaction } from '@dossier/db'
import { contactTypes } from '@dossier/db/schema'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { invalidField, notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { allTypes, findTypes } from './find-types.ts'

/** Renames a type, on every contact that has it. */
export const renameContactType = async (ctx: Ctx, input: RenameContactType): Promise<ContactTypeView[]> => {
  authorize(ctx.actor, 'settings.write')
  const { typeId, name } = parseInput(renameContactTypeInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [type] = await findTypes(tx, [typeId])
    if (!type) throw notFound('type.notFound')
    const [taken] = await tx
      .select({ id: contactTypes.id })
      .from(contactTypes)
      .where(and(eq(contactTypes.nameKey, sql`lower(${name})`), ne(contactTypes.id, typeId)))
    if (taken) throw invalidField('name', 'type.taken')
    await tx.update(contactTypes).set({ name }).where(eq(contactTypes.id, typeId))
    const change = { before: { name: type.name }, after: { name } }
    appendAudit(tx, ctx, { act: 'contactType.renamed', subjectId: typeId, recordId: null, ...change })
    return allTypes(tx)
  })
}
