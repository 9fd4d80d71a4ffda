import { proxyActivities } from '@temporalio/workflow'

const { nothing } = proxyActivities<{ nothing: () => Promise<void> }>({ startToCloseTimeout: '30s' })

/** The least that a workflow with an activity can do. */
export async function noOp(): Promise<void> {
  await nothing()
}
