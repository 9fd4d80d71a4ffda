import type { PurgeContactInput } from '@dossier/contracts/workflows'
import { systemContext } from '@dossier/core/context'
import { ERASE_BATCH, eraseBatch, listEraseSteps } from '@dossier/core/deletion'
import { Context } from '@temporalio/activity'
import type { ActivityParts } from './activity-parts.ts'

/** How many times as long as a full batch took it rests after it: people come first, and nobody waits for this. */
const REST = 2
const LONGEST_REST_MS = 1_000

/** Erases everything the contact owns, in short transactions. Cut off anywhere, it goes on where it was. */
export const eraseContact =
  ({ db, log }: ActivityParts) =>
  async ({ workspaceId, ...deletion }: PurgeContactInput): Promise<{ erased: number }> => {
    const ctx = systemContext(db, workspaceId, log)
    let erased = 0
    for (const step of await listEraseSteps(ctx)) {
      for (;;) {
        Context.current().heartbeat()
        const begun = performance.now()
        const rows = await eraseBatch(ctx, { ...deletion, step })
        erased += rows
        if (rows === 0) break
        if (rows < ERASE_BATCH) continue
        const took = performance.now() - begun
        Context.current().heartbeat()
        await Context.current().sleep(Math.min(took * REST, LONGEST_REST_MS))
      }
    }
    return { erased }
  }
