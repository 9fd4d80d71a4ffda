import { type Client, WorkflowNotFoundError } from '@temporalio/client'

export const isAtRest = async ({ workflow }: Client, workflowId: string): Promise<boolean> => {
  try {
    const { status, raw } = await workflow.getHandle(workflowId).describe()
    return status.name === 'RUNNING' && !raw.pendingWorkflowTask && !raw.pendingActivities?.length
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false
    throw error
  }
}
