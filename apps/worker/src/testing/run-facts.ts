import type { Client } from '@temporalio/client'

/** What ops see of a workflow in Temporal, once it is no longer running. */
export const runFacts = async ({ workflow }: Client, workflowId: string) => {
  const handle = workflow.getHandle(workflowId)
  await handle.result().catch(() => undefined)
  const run = await handle.describe()
  const attributes = run.typedSearchAttributes.getAll()
  return {
    status: run.status.name,
    summary: await run.staticSummary(),
    attributes: Object.fromEntries(attributes.map(({ key, value }) => [key.name, value])),
  }
}
