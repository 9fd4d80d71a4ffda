import type { Tx } from '@dossier/db'
import { notifications } from '@dossier/db/schema'
import type { Ctx } from '../context/index.ts'

export type Notification = {
  kind: (typeof notifications.$inferSelect)['kind']
  recordId: string
  subjectId: string
  excerpt: string
}

/** Puts one notification under the bell of each; the act's own event makes it live. */
export const notify = async (tx: Tx, ctx: Ctx, staffIds: string[], about: Notification): Promise<void> => {
  if (staffIds.length === 0) return
  const { workspaceId, actor } = ctx
  const at = ctx.now()
  await tx.insert(notifications).values(
    staffIds.map((staffId) => ({
      ...about,
      id: ctx.newId(),
      workspaceId,
      staffId,
      actorName: actor.name,
      at,
    })),
  )
}
