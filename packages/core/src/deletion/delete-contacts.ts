import { contactName } from '@dossier/contracts/contacts/contact-name'
import { type DeleteContacts, deleteContactsInput } from '@dossier/contracts/deletion/inputs'
import type { DeletionView } from '@dossier/contracts/deletion/views'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { and, inArray, isNull } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { onDelete } from '../domains.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { countTaken } from './count-taken.ts'
import { markDeleted } from './mark-deleted.ts'
import { purgeEffect } from './purge-effect.ts'
import { wakeRuns } from './wake-runs.ts'

/**
 * Deletes contacts, hidden from everyone with all that hangs on them; `restoreContacts` brings them back until
 * retention ends. One that is not there any more stops none of the others. Times are the database's: the clock
 * that will decide when the permanent deletion is due.
 */
export const deleteContacts = async (ctx: Ctx, input: DeleteContacts): Promise<DeletionView> => {
  authorize(ctx.actor, 'contacts.delete')
  const { contactIds, reason } = parseInput(deleteContactsInput, input)
  const wanted = [...new Set(contactIds)]
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const found = await lockVisible(tx, wanted)
      if (found.length === 0) throw notFound('contact.notFound')
      const ids = found.map(({ id }) => id)
      const taken = await countTaken(tx, ids)
      const marked = await markDeleted(tx, {
        ids,
        by: ctx.actor.name,
        reason,
        newId: ctx.newId,
        due: 'later',
      })
      const events = marked.rows.map(({ id: contactId, deletionId }) => ({
        recordId: contactId,
        kind: 'contact.deleted' as const,
        subjectId: deletionId,
        data: { reason },
        effects: [purgeEffect(contactId, deletionId)],
      }))
      appendEvent(tx, ctx, ...events)
      for (const release of onDelete) await release(tx, ids)
      await wakeRuns(tx, ctx, ids)
      return {
        deleted: found.map((contact) => ({ contactId: contact.id, name: contactName(contact) })),
        missing: wanted.length - found.length,
        taken,
        purgeAfter: marked.purgeAfter.toISOString(),
      }
    },
    { deleted: 'shown' },
  )
}

/** In the order of their ids, so that two deletions of the same contacts wait for each other. */
const lockVisible = (tx: Tx, ids: string[]) =>
  tx
    .select()
    .from(contacts)
    .where(and(inArray(contacts.id, ids), isNull(contacts.deletedAt)))
    .orderBy(contacts.id)
    .for('no key update')
