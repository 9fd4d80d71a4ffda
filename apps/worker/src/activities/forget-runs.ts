import { setTimeout as pause } from 'node:timers/promises'
import type { PurgeContactInput } from '@dossier/contracts/workflows'
import { withdrawEffects } from '@dossier/core/outbox'
import { Context } from '@temporalio/activity'
import type { ActivityParts } from './activity-parts.ts'

const LOOK_AGAIN_MS = 500

/**
 * Deletes the histories of other work about the contact, and sees that none is started any more: what it was to do
 * is erased by now. The outbox names what was started this week, the server's list, which lags, what is older.
 */
export const forgetRuns =
  ({ relayDb, runs, log }: ActivityParts) =>
  async ({ contactId }: PurgeContactInput): Promise<{ forgotten: number }> => {
    const { cancellationSignal, heartbeat } = Context.current()
    const forgotten = new Set<string>()
    const forget = async (run: { workflowId: string; runId?: string }) => {
      heartbeat()
      await runs.forget(run)
      forgotten.add(run.workflowId)
    }
    for (;;) {
      const { started, underWay } = await withdrawEffects(relayDb, {
        recordId: contactId,
        but: 'purgeContact',
      })
      for (const workflowId of started) if (!forgotten.has(workflowId)) await forget({ workflowId })
      if (underWay === 0) break
      heartbeat()
      await pause(LOOK_AGAIN_MS, undefined, { signal: cancellationSignal })
    }
    for await (const run of runs.about(contactId, 'purgeContact')) await forget(run)
    log.info({ contactId, forgotten: forgotten.size }, 'Histories about a contact were deleted')
    return { forgotten: forgotten.size }
  }
