import { workflowIds } from '@dossier/contracts/workflows'
import type { Db } from '@dossier/db'
import { contacts, outbox } from '@dossier/db/schema'
import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { StrandedPurge } from './find-stranded-purges.ts'

/** Whether a contact is deleted by just this deletion, or its run is about to be woken. As the role `relay`. */
export const isDeletionOpen = async (relayDb: Db, deletion: StrandedPurge): Promise<boolean> => {
  const { contactId, deletionId } = deletion
  const [open] = await relayDb
    .select({ one: sql`1` })
    .from(contacts)
    .where(and(eq(contacts.id, contactId), eq(contacts.deletionId, deletionId)))
  if (open) return true
  const [waiting] = await relayDb
    .select({ one: sql`1` })
    .from(outbox)
    .where(
      and(
        eq(outbox.workflowId, workflowIds.purgeContact(contactId, deletionId)),
        // One carried out a moment ago may not have reached the run yet.
        or(isNull(outbox.doneAt), sql`${outbox.doneAt} > now() - interval '1 minute'`),
      ),
    )
    .limit(1)
  return waiting !== undefined
}
