import { type PurgeContactInput, WORKFLOW_QUEUES } from '@dossier/contracts/workflows'
import {
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow'
import type { Activities, PurgeDecision } from '../activities/create-activities.ts'
import { activityTimeouts } from './activity-timeouts.ts'
import { hearWakes } from './hear-wakes.ts'
import { showDueAt, showState } from './show-state.ts'

const retry = { initialInterval: activityTimeouts.firstRetry, maximumInterval: activityTimeouts.longestRetry }

const { beginPurge } = proxyActivities<Pick<Activities, 'beginPurge'>>({
  startToCloseTimeout: activityTimeouts.database,
  retry,
  summary: 'Ask the database whether the permanent deletion begins',
})
const { eraseContact } = proxyActivities<Pick<Activities, 'eraseContact'>>({
  taskQueue: WORKFLOW_QUEUES.erasing,
  startToCloseTimeout: activityTimeouts.erase,
  heartbeatTimeout: activityTimeouts.eraseHeartbeat,
  retry,
  summary: 'Erase the rows of the contact, batch by batch',
})
const { forgetRuns } = proxyActivities<Pick<Activities, 'forgetRuns'>>({
  startToCloseTimeout: activityTimeouts.forget,
  heartbeatTimeout: activityTimeouts.eraseHeartbeat,
  retry,
  summary: 'Delete the histories of finished work about the contact',
})
const { finishPurge } = proxyActivities<Pick<Activities, 'finishPurge'>>({
  startToCloseTimeout: activityTimeouts.database,
  retry,
  summary: 'Take the last row away and leave the tombstone',
})

export type PurgeEnd = { state: 'purged' | 'restored' }

/**
 * Permanently deletes one contact when its retention ends. The row decides, in the database; this only waits, and
 * looks again when it is woken: after a restore, a hold, a changed retention.
 */
export async function purgeContact(input: PurgeContactInput): Promise<PurgeEnd> {
  const watch = hearWakes()
  for (;;) {
    const isWoken = watch()
    const decision = await beginPurge(input)
    if (decision.next === 'end') return end('restored', 'The contact was restored: there is nothing to do.')
    if (decision.next === 'erase') break
    await rest(decision, isWoken)
    if (workflowInfo().continueAsNewSuggested && !isWoken()) await continueAsNew<typeof purgeContact>(input)
  }
  showState('erasing', false)
  setCurrentDetails('The contact is being erased. There is no way back.')
  await eraseContact(input)
  await forgetRuns(input)
  await finishPurge(input)
  return end('purged', 'The contact is permanently deleted.')
}

type Waiting = Extract<PurgeDecision, { next: 'wait' }>

const rest = async (waiting: Waiting, isWoken: () => boolean): Promise<void> => {
  if (waiting.because === 'held') {
    showState('held', false)
    setCurrentDetails('The contact is under legal hold: nothing happens until the hold is released.')
    await condition(isWoken)
    return
  }
  showState('waiting', false)
  showDueAt(waiting.dueAt)
  setCurrentDetails(`The contact can be restored until ${waiting.dueAt}.`)
  await condition(isWoken, waiting.forMs, { summary: 'Until retention ends' })
}

const end = (state: PurgeEnd['state'], details: string): PurgeEnd => {
  showState(state, false)
  setCurrentDetails(details)
  return { state }
}
