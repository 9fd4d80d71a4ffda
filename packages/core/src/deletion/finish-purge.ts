import { inTransaction } from '@dossier/db'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { appendAudit } from '../events/index.ts'
import { systemOnly } from '../policy/index.ts'
import type { Deletion } from './begin-purge.ts'

/** Takes the contact's row away and leaves the tombstone, both or neither. Asked again, it does nothing. */
export const finishPurge = (ctx: Ctx, { contactId, deletionId }: Deletion): Promise<null> => {
  systemOnly(ctx)
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const { rows } = await tx.execute<{ erased: boolean }>(
        sql`select erase_contact(${contactId}, ${deletionId}) as erased`,
      )
      if (rows[0]?.erased)
        appendAudit(tx, ctx, { act: 'contact.purged', subjectId: contactId, recordId: contactId })
      return null
    },
    { deleted: 'shown' },
  )
}
