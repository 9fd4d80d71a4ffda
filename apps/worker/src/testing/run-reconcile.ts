import type { Client } from '@temporalio/client'
import { until } from '@dossier/local-stack'

/** From now on the reconciler looks only when `runReconcile` has it look: on the minute it would come first. */
export const pauseReconcile = ({ schedule }: Client): Promise<void> =>
  schedule.getHandle('reconcile').pause('looks when a test says so')

/** Has the reconciler look now; what it found and repaired, and the run that did. */
export const runReconcile = async (client: Client) => {
  const schedule = client.schedule.getHandle('reconcile')
  const before = (await schedule.describe()).info.numActionsTaken
  await schedule.trigger()
  const workflowId = await until('the run', async () => {
    const { info } = await schedule.describe()
    return info.numActionsTaken > before ? info.recentActions.at(-1)?.action.workflow.workflowId : undefined
  })
  const done: unknown = await client.workflow.getHandle(workflowId).result()
  return { done, workflowId }
}
