import { patched, proxyActivities, setCurrentDetails } from '@temporalio/workflow'
import type { Activities, Reconciled } from '../activities/create-activities.ts'
import { activityTimeouts } from './activity-timeouts.ts'

// An outage is waited for: meanwhile the schedule skips its turns. A bug that looks like one fails the run in the end.
const retry = { initialInterval: activityTimeouts.firstRetry, maximumInterval: activityTimeouts.longestRetry }

const { reconcileEmails } = proxyActivities<Pick<Activities, 'reconcileEmails'>>({
  scheduleToCloseTimeout: activityTimeouts.reconcileAtAll,
  startToCloseTimeout: activityTimeouts.reconcile,
  heartbeatTimeout: activityTimeouts.reconcileBeat,
  retry,
  summary: 'Look for mails that nobody carries out',
})

const { reconcilePurges } = proxyActivities<Pick<Activities, 'reconcilePurges'>>({
  scheduleToCloseTimeout: activityTimeouts.reconcileAtAll,
  startToCloseTimeout: activityTimeouts.reconcile,
  heartbeatTimeout: activityTimeouts.reconcileBeat,
  retry,
  summary: 'Look for deleted contacts without a run, and runs without a deleted contact',
})

/** Repairs what the outbox and its workflows both missed. On a quiet day it repairs nothing. */
export async function reconcile(): Promise<Reconciled> {
  const done = await reconcileEmails()
  setCurrentDetails(`Looked at ${done.looked} waiting mails, repaired ${done.repaired}.`)
  if (!patched('purges')) return done
  const purges = await reconcilePurges()
  const total = { looked: done.looked + purges.looked, repaired: done.repaired + purges.repaired }
  setCurrentDetails(`Looked at ${total.looked} records, repaired ${total.repaired}.`)
  return total
}
