import type { Db } from '@dossier/db'
import { contacts, outbox } from '@dossier/db/schema'
import { and, asc, eq, gt, isNotNull, isNull, notExists, sql } from 'drizzle-orm'

export type StrandedPurge = { workspaceId: string; contactId: string; deletionId: string }

const PAGE = 500

/**
 * Deleted contacts that should have a run and that no outbox row waits for, in every workspace, in pages: those
 * deleted lately and those due soon, since asking Temporal for each of thousands that wait would cost more than it
 * finds. Read as the role `relay`.
 */
export const findStrandedPurges = async (relayDb: Db, after: string | null): Promise<StrandedPurge[]> => {
  const rows = await relayDb
    .select({ workspaceId: contacts.workspaceId, contactId: contacts.id, deletionId: contacts.deletionId })
    .from(contacts)
    .where(
      and(
        isNotNull(contacts.deletedAt),
        isNull(contacts.heldAt),
        sql`${contacts.deletedAt} < now() - interval '1 minute'`,
        sql`(${contacts.deletedAt} > now() - interval '15 minutes'
          or ${contacts.purgeAfter} < now() + interval '15 minutes')`,
        after === null ? undefined : gt(contacts.id, after),
        notExists(
          relayDb
            .select({ one: sql`1` })
            .from(outbox)
            .where(
              and(
                isNull(outbox.doneAt),
                eq(outbox.workflowId, sql`'purge/' || ${contacts.id} || '/' || ${contacts.deletionId}`),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(contacts.id))
    .limit(PAGE)
  return rows.flatMap(({ deletionId, ...row }) => (deletionId === null ? [] : { ...row, deletionId }))
}
