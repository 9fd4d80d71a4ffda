import { contactName } from '@dossier/contracts/contact-name'
import { type DeleteContacts, type DeletionView, deleteContacts as schema } from '@dossier/contracts/deletion'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { countTaken } from './count-taken.ts'
import { purgeEffect } from './purge-effect.ts'

/**
 * Takes contacts, with all that hangs on them, out of everyone's sight; `restoreContacts` brings them back until
 * retention ends. One that is not there any more stops none of the others. Times are the database's: the clock
 * that will decide when the permanent deletion is due.
 */
export const deleteContacts = async (ctx: Ctx, input: DeleteContacts): Promise<DeletionView> => {
  authorize(ctx.actor, 'contacts.delete')
  const { contactIds, reason } = parseInput(schema, input)
  const wanted = [...new Set(contactIds)]
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const found = await lockVisible(tx, wanted)
      if (found.length === 0) throw notFound('contact.notFound')
      const ids = found.map(({ id }) => id)
      const taken = await countTaken(tx, ids)
      const marked = await markDeleted(tx, { ids, by: ctx.actor.name, reason, newId: ctx.newId })
      const events = marked.rows.map(({ id: contactId, deletionId }) => ({
        contactId,
        kind: 'contact.deleted' as const,
        subjectId: deletionId,
        data: { reason },
        effects: [purgeEffect(contactId, deletionId)],
      }))
      await appendEvent(tx, ctx, ...events)
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

type Mark = { ids: string[]; by: string; reason: string | null; newId: () => string }

const markDeleted = async (tx: Tx, { ids, by, reason, newId }: Mark) => {
  const deletionIds = ids.map(newId)
  const { rows } = await tx.execute<{ id: string; deletionId: string; purgeAfter: string }>(sql`
    update contacts set deleted_at = now(), deletion_id = fresh.deletion_id, deleted_by = ${by},
      deletion_reason = ${reason}, purge_after = now() + make_interval(days => deleted_retention_days)
    from unnest(${sql.param(ids)}::uuid[], ${sql.param(deletionIds)}::uuid[]) as fresh (id, deletion_id),
      workspace_settings
    where contacts.id = fresh.id and workspace_settings.workspace_id = contacts.workspace_id
    returning contacts.id, contacts.deletion_id as "deletionId", contacts.purge_after as "purgeAfter"`)
  return { rows, purgeAfter: new Date(rows[0]?.purgeAfter ?? Number.NaN) }
}
