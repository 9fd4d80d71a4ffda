import type { Tx } from '@dossier/db'
import { notifications } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'

type Changed = Partial<Pick<typeof notifications.$inferSelect, 'excerpt' | 'hiddenAt'>>

/** Follows what the notifications are about: its words, and whether it is deleted, which hides them. */
export const editNotifications = async (tx: Tx, subjectId: string, changed: Changed): Promise<void> => {
  await tx.update(notifications).set(changed).where(eq(notifications.subjectId, subjectId))
}
