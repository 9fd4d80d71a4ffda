import type { PurgeContactInput } from '@dossier/contracts/workflows'
import { systemContext } from '@dossier/core/context'
import { eraseBatch, eraseSteps } from '@dossier/core/deletion'
import { Context } from '@temporalio/activity'
import type { ActivityParts } from './activity-parts.ts'

/** Erases everything the contact owns, in short transactions. Cut off anywhere, it goes on where it was. */
export const eraseContact =
  ({ db, log }: ActivityParts) =>
  async ({ workspaceId, ...deletion }: PurgeContactInput): Promise<{ erased: number }> => {
    const ctx = systemContext(db, workspaceId, log)
    let erased = 0
    for (const step of eraseSteps) {
      for (;;) {
        Context.current().heartbeat()
        const rows = await eraseBatch(ctx, { ...deletion, step })
        erased += rows
        if (rows === 0) break
      }
    }
    return { erased }
  }
