import type { Db } from '@dossier/db'
import { contacts, outbox, tasks } from '@dossier/db/schema'
import { and, asc, eq, gt, isNotNull, isNull, notExists, sql } from 'drizzle-orm'

export type StrandedTask = { workspaceId: string; recordId: string; taskId: string }

const PAGE = 500

/**
 * Tasks whose assignee is to be notified and that no outbox row waits for, in every workspace, in pages: those
 * scheduled lately and those due soon, since asking Temporal for each of thousands that wait would cost more than it
 * finds. Those of deleted contacts wait for nothing. Read as the role `relay`, which sees of contacts the deleted ones.
 */
export const findStrandedTasks = (relayDb: Db, after: string | null): Promise<StrandedTask[]> =>
  relayDb
    .select({ workspaceId: tasks.workspaceId, recordId: tasks.recordId, taskId: tasks.id })
    .from(tasks)
    .where(
      and(
        isNotNull(tasks.noticeAt),
        sql`${tasks.scheduledAt} < now() - interval '1 minute'`,
        sql`(${tasks.scheduledAt} > now() - interval '15 minutes'
          or ${tasks.noticeAt} < now() + interval '15 minutes')`,
        after === null ? undefined : gt(tasks.id, after),
        notExists(
          relayDb
            .select({ one: sql`1` })
            .from(contacts)
            .where(and(eq(contacts.id, tasks.recordId), isNotNull(contacts.deletedAt))),
        ),
        notExists(
          relayDb
            .select({ one: sql`1` })
            .from(outbox)
            .where(and(isNull(outbox.doneAt), eq(outbox.workflowId, sql`'task/' || ${tasks.id}`))),
        ),
      ),
    )
    .orderBy(asc(tasks.id))
    .limit(PAGE)
