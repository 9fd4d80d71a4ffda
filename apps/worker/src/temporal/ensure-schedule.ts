import { RECONCILE_SCHEDULE, WORKFLOW_QUEUES } from '@dossier/contracts/workflows'
import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client'

/** The reconciler's schedule, made where it is missing. */
export const ensureSchedule = async ({ schedule }: Client): Promise<void> => {
  try {
    await schedule.create({
      scheduleId: RECONCILE_SCHEDULE,
      spec: { intervals: [{ every: '2 minutes' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
      action: {
        type: 'startWorkflow',
        workflowType: 'reconcile',
        workflowId: RECONCILE_SCHEDULE,
        taskQueue: WORKFLOW_QUEUES.workflows,
        args: [],
        staticSummary: 'Look for work that nobody carries out',
      },
    })
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
  }
}
