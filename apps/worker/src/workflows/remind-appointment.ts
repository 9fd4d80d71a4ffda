import { type RemindAppointmentInput, WORKFLOW_QUEUES } from '@dossier/contracts/workflows'
import {
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow'
import type { Activities, ReminderDecision } from '../activities/create-activities.ts'
import { activityTimeouts } from './activity-timeouts.ts'
import { hearWakes } from './hear-wakes.ts'
import { showDueAt, showState } from './show-state.ts'

const { remindContact } = proxyActivities<Pick<Activities, 'remindContact'>>({
  startToCloseTimeout: activityTimeouts.database,
  retry: { initialInterval: activityTimeouts.firstRetry, maximumInterval: activityTimeouts.longestRetry },
  summary: 'Ask the database whether the contact is to be reminded now',
})

// Tried again until the row itself says that it is too late.
const { sendReminder } = proxyActivities<Pick<Activities, 'sendReminder'>>({
  taskQueue: WORKFLOW_QUEUES.sending,
  startToCloseTimeout: activityTimeouts.sendOnce,
  retry: {
    initialInterval: activityTimeouts.firstRetry,
    maximumInterval: activityTimeouts.longestReminderRetry,
  },
  summary: 'Hand the reminder to its provider',
})

type End = Extract<ReminderDecision, { next: 'end' }>
export type ReminderEnd = { state: End['because'] }

const ends: Record<End['because'], string> = {
  gone: 'The contact, the calendar or the colleague is gone: nobody is reminded.',
  over: 'The appointment is cancelled or over: nobody is reminded any more.',
  done: 'There is nothing more to remind of.',
}

/**
 * Reminds the contact of an appointment. The row decides, in the database; this only waits, hands over what is due,
 * and looks again when it is woken: after a new time, a cancellation, a deletion, a restore.
 */
export async function remindAppointment(input: RemindAppointmentInput): Promise<ReminderEnd> {
  const watch = hearWakes()
  for (;;) {
    const isWoken = watch()
    const decision = await remindContact(input)
    if (decision.send.length > 0) {
      await handOver(input.workspaceId, decision.send)
      // Handing over took its time: the row says what is next now.
      continue
    }
    if (decision.next === 'end') {
      // A change that came meanwhile may want this run to go on.
      if (isWoken()) continue
      return end(decision.because)
    }
    showState('waiting', false)
    showDueAt(decision.dueAt)
    setCurrentDetails(`The contact is reminded next at ${decision.dueAt}.`)
    await condition(isWoken, decision.forMs, { summary: 'Until the next reminder' })
    if (workflowInfo().continueAsNewSuggested && !isWoken())
      await continueAsNew<typeof remindAppointment>(input)
  }
}

const handOver = async (workspaceId: string, deliveryIds: readonly string[]): Promise<void> => {
  showState('sending', false)
  const results = await Promise.all(
    deliveryIds.map((deliveryId) => sendReminder({ workspaceId, deliveryId })),
  )
  showState(
    'sent',
    results.some(({ state }) => state === 'failed' || state === 'unknown'),
  )
}

const end = (state: ReminderEnd['state']): ReminderEnd => {
  showState(state, false)
  setCurrentDetails(ends[state])
  return { state }
}
