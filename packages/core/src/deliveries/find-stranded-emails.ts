import type { Db } from '@dossier/db'
import { emailDeliveries, outbox } from '@dossier/db/schema'
import { and, asc, eq, gt, isNull, notExists, sql } from 'drizzle-orm'

export type StrandedEmail = { deliveryId: string; workspaceId: string }

const PAGE = 500

/**
 * Mails queued for over a minute that no outbox row waits for, in every workspace, in pages: theirs should be a
 * workflow. Read as the role `relay`.
 */
export const findStrandedEmails = (relayDb: Db, after: string | null): Promise<StrandedEmail[]> =>
  relayDb
    .select({ deliveryId: emailDeliveries.id, workspaceId: emailDeliveries.workspaceId })
    .from(emailDeliveries)
    .where(
      and(
        eq(emailDeliveries.state, 'queued'),
        sql`${emailDeliveries.createdAt} < now() - interval '1 minute'`,
        after === null ? undefined : gt(emailDeliveries.id, after),
        notExists(
          relayDb
            .select({ one: sql`1` })
            .from(outbox)
            .where(
              and(
                isNull(outbox.doneAt),
                eq(outbox.workflowId, sql`'message/' || ${emailDeliveries.id}::text`),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(emailDeliveries.id))
    .limit(PAGE)
