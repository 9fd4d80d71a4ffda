import { type DeliverEmailInput, WORKFLOW_QUEUES } from '@dossier/contracts/workflows'
import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  isCancellation,
  proxyActivities,
  setCurrentDetails,
} from '@temporalio/workflow'
import type { Activities, EmailEnd } from '../activities/create-activities.ts'
import { activityTimeouts } from './activity-timeouts.ts'
import { showState } from './show-state.ts'

const { sendEmail } = proxyActivities<Pick<Activities, 'sendEmail'>>({
  taskQueue: WORKFLOW_QUEUES.sending,
  startToCloseTimeout: activityTimeouts.sendOnce,
  scheduleToCloseTimeout: activityTimeouts.sendAtAll,
  retry: { initialInterval: activityTimeouts.firstRetry, maximumInterval: activityTimeouts.longestRetry },
  summary: 'Hand the mail to the mail server',
})

const { giveUpEmail } = proxyActivities<Pick<Activities, 'giveUpEmail'>>({
  startToCloseTimeout: activityTimeouts.database,
  retry: { initialInterval: activityTimeouts.firstRetry, maximumInterval: activityTimeouts.longestRetry },
  summary: 'Note that the mail was given up',
})

/** Sends one mail to a colleague, at least once, and ends with what became of it. */
export async function deliverEmail(input: DeliverEmailInput): Promise<EmailEnd> {
  setCurrentDetails('The mail is being handed to the mail server.')
  const end = await attempt(input)
  showState(end.state, end.state === 'failed')
  setCurrentDetails(
    end.reason === null ? `The mail is ${end.state}.` : `The mail is ${end.state}: ${end.reason}.`,
  )
  return end
}

async function attempt(input: DeliverEmailInput): Promise<EmailEnd> {
  try {
    return await sendEmail(input)
  } catch (error) {
    const cancelled = isCancellation(error)
    const bug = isBug(error)
    const reason = cancelled ? 'cancelled' : bug ? 'internal_error' : 'gave_up'
    const end = await CancellationScope.nonCancellable(() => giveUpEmail({ ...input, reason }))
    showState(end.state, end.state === 'failed')
    // Whatever the outside did is a result; only our own fault, or a person's cancelling, is not.
    if (cancelled || bug) throw error
    return end
  }
}

const isBug = (error: unknown): boolean =>
  !(error instanceof ActivityFailure) ||
  (error.cause instanceof ApplicationFailure && error.cause.nonRetryable === true)
