import { type Client, WorkflowNotFoundError } from '@temporalio/client'

/** Whether a run of a workflow id goes on: one that is over, however it ended, does not. */
export const isOpen = async ({ workflow }: Client, workflowId: string): Promise<boolean> => {
  try {
    return (await workflow.getHandle(workflowId).describe()).status.name === 'RUNNING'
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false
    throw error
  }
}
