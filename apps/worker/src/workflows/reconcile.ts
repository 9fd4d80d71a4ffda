import { patched, proxyActivities, setCurrentDetails } from '@temporalio/workflow'
import type { Activities, Reconciled } from '../activities/create-activities.ts'
import { activityTimeouts } from './activity-timeouts.ts'

const { reconcileEmails } = proxyActivities<Pick<Activities, 'reconcileEmails'>>({
  startToCloseTimeout: activityTimeouts.reconcile,
  heartbeatTimeout: activityTimeouts.reconcileBeat,
  retry: { maximumAttempts: 3 },
  summary: 'Look for mails that nobody carries out',
})

const { reconcilePurges } = proxyActivities<Pick<Activities, 'reconcilePurges'>>({
  startToCloseTimeout: activityTimeouts.reconcile,
  heartbeatTimeout: activityTimeouts.reconcileBeat,
  retry: { maximumAttempts: 3 },
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
