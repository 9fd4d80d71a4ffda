import { proxyActivities, setCurrentDetails } from '@temporalio/workflow'
import type { Activities, Reconciled } from '../activities/create-activities.ts'
import { activityTimeouts } from './activity-timeouts.ts'

const { reconcileEmails } = proxyActivities<Pick<Activities, 'reconcileEmails'>>({
  startToCloseTimeout: activityTimeouts.reconcile,
  heartbeatTimeout: activityTimeouts.reconcileBeat,
  retry: { maximumAttempts: 3 },
  summary: 'Look for mails that nobody carries out',
})

/** Repairs what the outbox and its workflows both missed. On a quiet day it repairs nothing. */
export async function reconcile(): Promise<Reconciled> {
  const done = await reconcileEmails()
  setCurrentDetails(`Looked at ${done.looked} waiting mails, repaired ${done.repaired}.`)
  return done
}
