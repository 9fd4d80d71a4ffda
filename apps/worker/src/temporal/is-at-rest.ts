import { type Client, WorkflowNotFoundError } from '@temporalio/client'

/** Whether the latest run of a workflow id is open and waits: nothing of it is under way. */
export const isAtRest = async ({ workflow }: Client, workflowId: string): Promise<boolean> => {
  try {
    const { status, raw } = await workflow.getHandle(workflowId).describe()
    return status.name === 'RUNNING' && !raw.pendingWorkflowTask && !raw.pendingActivities?.length
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false
    throw error
  }
}
