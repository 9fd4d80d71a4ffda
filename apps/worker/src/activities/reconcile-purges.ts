import { workflowIds } from '@dossier/contracts/workflows'
import { findStrandedPurges, isDeletionOpen, requeuePurge } from '@dossier/core/deletion'
import { Context } from '@temporalio/activity'
import type { ActivityParts } from './activity-parts.ts'
import { type Reconciled, reviveStranded } from './revive-stranded.ts'

/**
 * Gives every deleted contact that nobody will erase its run again, and wakes every run whose contact is no longer
 * deleted, so that it ends.
 */
export const reconcilePurges = (parts: ActivityParts) => async (): Promise<Reconciled> => {
  const [stranded, orphaned] = [await reviveDeleted(parts), await recallOrphaned(parts)]
  return {
    looked: stranded.looked + orphaned.looked,
    repaired: stranded.repaired + orphaned.repaired,
  }
}

const reviveDeleted = (parts: ActivityParts): Promise<Reconciled> =>
  reviveStranded(parts, {
    id: 'contactId',
    find: findStrandedPurges,
    hasRun: ({ contactId, deletionId }) =>
      parts.runs.isAlive(workflowIds.purgeContact(contactId, deletionId)),
    requeue: (relayDb, deletion) => requeuePurge(relayDb, deletion, 'purge.requeued'),
    words: 'A deleted contact had no run and was put into the outbox',
  })

const recallOrphaned = async ({ relayDb, runs, log }: ActivityParts): Promise<Reconciled> => {
  const done: Reconciled = { looked: 0, repaired: 0 }
  for await (const deletion of runs.openPurges()) {
    Context.current().heartbeat()
    done.looked += 1
    if (await isDeletionOpen(relayDb, deletion)) continue
    // One that has something to do looks at the row by itself, or is about to end; the list lags behind those that did.
    if (!(await runs.isAtRest(workflowIds.purgeContact(deletion.contactId, deletion.deletionId)))) continue
    await requeuePurge(relayDb, deletion, 'purge.recalled')
    done.repaired += 1
    log.warn({ contactId: deletion.contactId }, 'A run had no deleted contact and was woken to end')
  }
  return done
}
