import type { RemindTaskInput } from '@dossier/contracts/workflows'
import {
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow'
import type { Activities, NoticeDecision } from '../activities/create-activities.ts'
import { activityTimeouts } from './activity-timeouts.ts'
import { hearWakes } from './hear-wakes.ts'
import { showDueAt, showState } from './show-state.ts'

const { notifyAssignee } = proxyActivities<Pick<Activities, 'notifyAssignee'>>({
  startToCloseTimeout: activityTimeouts.database,
  retry: { initialInterval: activityTimeouts.firstRetry, maximumInterval: activityTimeouts.longestRetry },
  summary: 'Ask the database whether the assignee is to be notified now',
})

type End = Extract<NoticeDecision, { next: 'end' }>
export type RemindEnd = { state: End['because'] }

const ends: Record<End['because'], string> = {
  completed: 'The task is completed: nobody is notified any more.',
  gone: 'The task or its contact is deleted: nobody is notified.',
  done: 'There is nothing more to notify anybody of.',
}

/**
 * Notifies the assignee of a task of what is due, and when it is overdue. The row decides, in the database; this only
 * waits, and looks again when it is woken: after a new due time, a completion, a deletion, a restore.
 */
export async function remindTask(input: RemindTaskInput): Promise<RemindEnd> {
  const watch = hearWakes()
  for (;;) {
    const isWoken = watch()
    const decision = await notifyAssignee(input)
    if (decision.next === 'end') {
      // A change that came meanwhile may want this run to go on.
      if (isWoken()) continue
      return end(decision.because)
    }
    showState('waiting', false)
    showDueAt(decision.dueAt)
    setCurrentDetails(`The assignee is notified next at ${decision.dueAt}.`)
    await condition(isWoken, decision.forMs, { summary: 'Until the next notice' })
    if (workflowInfo().continueAsNewSuggested && !isWoken()) await continueAsNew<typeof remindTask>(input)
  }
}

const end = (state: RemindEnd['state']): RemindEnd => {
  showState(state, false)
  setCurrentDetails(ends[state])
  return { state }
}
