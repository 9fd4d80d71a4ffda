import { type CreateContactType, createContactTypeInput } from '@dossier/contracts/contact-types/inputs'
import type { ContactTypeView } from '@dossier/contracts/contact-types/views'
import { inTransaction } from '@dossier/db'
import { contactTypes } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { invalidField, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { allTypes } from './find-types.ts'

const MAX_TYPES = 50

/** Adds a type at the end of the list. */
export const createContactType = async (ctx: Ctx, input: CreateContactType): Promise<ContactTypeView[]> => {
  authorize(ctx.actor, 'settings.write')
  const { typeId, name } = parseInput(createContactTypeInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const types = await allTypes(tx)
    if (types.some(({ id }) => id === typeId)) return types
    if (types.length >= MAX_TYPES) throw invalidField('name', 'type.limit')
    const added = await tx
      .insert(contactTypes)
      .values({
        id: typeId,
        workspaceId: ctx.workspaceId,
        name,
        position: sql`(select coalesce(max(position), -1) + 1 from ${contactTypes})`,
      })
      .onConflictDoNothing()
    if (added.rowCount === 0) throw invalidField('name', 'type.taken')
    appendAudit(tx, ctx, { act: 'contactType.created', subjectId: typeId, recordId: null, after: { name } })
    return allTypes(tx)
  })
}
