import type { Tx } from '@dossier/db'
import { notifications } from '@dossier/db/schema'
import { and, eq, inArray } from 'drizzle-orm'

type Changed = Partial<Pick<typeof notifications.$inferSelect, 'excerpt' | 'hiddenAt'>>

/** Those that one colleague got at these instants. */
type Only = { staffId: string; at: Date[] }

/** Follows what the notifications are about: its words, and whether they still hold, which hides them where not. */
export const editNotifications = async (
  tx: Tx,
  subjectId: string,
  changed: Changed,
  only?: Only,
): Promise<void> => {
  const these = only && and(eq(notifications.staffId, only.staffId), inArray(notifications.at, only.at))
  await tx
    .update(notifications)
    .set(changed)
    .where(and(eq(notifications.subjectId, subjectId), these))
}
