import { type ContactId, contactIdInput } from '@dossier/contracts/contacts/inputs'
import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { deletedColumns, presentDeleted } from './present-deleted.ts'

/** Who deleted a contact and until when it can come back: what a link to it still shows. */
export const getDeletedContact = async (ctx: Ctx, input: ContactId): Promise<DeletedContactView> => {
  authorize(ctx.actor, 'contacts.read')
  const { contactId } = parseInput(contactIdInput, input)
  const [row] = await inTransaction(
    ctx.db,
    ctx.workspaceId,
    (tx) => tx.select(deletedColumns).from(contacts).where(eq(contacts.id, contactId)),
    { deleted: 'shown' },
  )
  const deleted = row && presentDeleted(row)
  if (!deleted) throw notFound('contact.notFound')
  return deleted
}
