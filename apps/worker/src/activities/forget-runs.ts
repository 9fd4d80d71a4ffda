import type { PurgeContactInput } from '@dossier/contracts/workflows'
import { Context } from '@temporalio/activity'
import type { ActivityParts } from './activity-parts.ts'

/** Deletes the histories of finished work about the contact. One that is gone already is no harm. */
export const forgetRuns =
  ({ runs, log }: ActivityParts) =>
  async ({ contactId }: PurgeContactInput): Promise<{ forgotten: number }> => {
    let forgotten = 0
    for await (const run of runs.finishedOf(contactId)) {
      Context.current().heartbeat()
      await runs.forget(run)
      forgotten += 1
    }
    log.info({ contactId, forgotten }, 'Histories about a contact were deleted')
    return { forgotten }
  }
