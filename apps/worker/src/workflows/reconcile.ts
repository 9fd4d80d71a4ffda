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

const { reconcileTasks } = proxyActivities<Pick<Activities, 'reconcileTasks'>>({
  scheduleToCloseTimeout: activityTimeouts.reconcileAtAll,
  startToCloseTimeout: activityTimeouts.reconcile,
  heartbeatTimeout: activityTimeouts.reconcileBeat,
  retry,
  summary: 'Look for tasks whose assignee nobody will notify',
})

const { reconcileAppointments } = proxyActivities<Pick<Activities, 'reconcileAppointments'>>({
  scheduleToCloseTimeout: activityTimeouts.reconcileAtAll,
  startToCloseTimeout: activityTimeouts.reconcile,
  heartbeatTimeout: activityTimeouts.reconcileBeat,
  retry,
  summary: 'Look for appointments whose contact nobody will remind',
})

/** Repairs what the outbox and its workflows both missed. On a quiet day it repairs nothing. */
export async function reconcile(): Promise<Reconciled> {
  const done = await reconcileEmails()
  setCurrentDetails(`Looked at ${done.looked} waiting mails, repaired ${done.repaired}.`)
  if (!patched('purges')) return done
  const purges = await reconcilePurges()
  const both = sum(done, purges)
  setCurrentDetails(`Looked at ${both.looked} records, repaired ${both.repaired}.`)
  if (!patched('tasks')) return both
  const three = sum(both, await reconcileTasks())
  setCurrentDetails(`Looked at ${three.looked} records, repaired ${three.repaired}.`)
  if (!patched('appointments')) return three
  const all = sum(three, await reconcileAppointments())
  setCurrentDetails(`Looked at ${all.looked} records, repaired ${all.repaired}.`)
  return all
}

const sum = (one: Reconciled, other: Reconciled): Reconciled => ({
  looked: one.looked + other.looked,
  repaired: one.repaired + other.repaired,
})
