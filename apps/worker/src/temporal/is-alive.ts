import { type Client, WorkflowNotFoundError } from '@temporalio/client'

/** Whether the latest run of a workflow id is open or completed; anything else may be started again. */
export const isAlive = async ({ workflow }: Client, workflowId: string): Promise<boolean> => {
  try {
    const { status } = await workflow.getHandle(workflowId).describe()
    return status.name === 'RUNNING' || status.name === 'COMPLETED' || status.name === 'CONTINUED_AS_NEW'
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false
    throw error
  }
}
