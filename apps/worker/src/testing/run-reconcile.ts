import type { Client } from '@temporalio/client'
import { until } from '@dossier/local-stack'

/** From now on the reconciler looks only when `runReconcile` has it look: on the minute it would come first. */
export const pauseReconcile = ({ schedule }: Client): Promise<void> =>
  schedule.getHandle('reconcile').pause('looks when a test says so')

/** Has the reconciler begin to look now; the id of the run that does. */
export const startReconcile = async ({ schedule }: Client): Promise<string> => {
  const handle = schedule.getHandle('reconcile')
  const before = (await handle.describe()).info.numActionsTaken
  await handle.trigger()
  return until('the run', async () => {
    const { info } = await handle.describe()
    return info.numActionsTaken > before ? info.recentActions.at(-1)?.action.workflow.workflowId : undefined
  })
}

/** Has the reconciler look now; what it found and repaired, and the run that did. */
export const runReconcile = async (client: Client) => {
  const workflowId = await startReconcile(client)
  const done: unknown = await client.workflow.getHandle(workflowId).result()
  return { done, workflowId }
}
