import { median } from '../rounds/summarize.ts'
import { type Paired, pairedRounds } from '../rounds/paired-rounds.ts'
import { deleteAll, someContacts, untilWaiting } from './deletions.ts'
import { runWorker } from './run-worker.ts'
import type { Background } from './with-background.ts'

const ROUNDS = 11
const RUNS = 10

/** From a permanent deletion's start to its first activity ÷ the same of a workflow that does nothing. */
export async function firstActivity(background: Background, say: (line: string) => void): Promise<Paired> {
  const { temporal, namespace, call } = background
  const { client, address } = temporal
  const floor = await runWorker('bench/floor/worker/main.ts', {
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
  })
  const contacts = await someContacts(background, ROUNDS * RUNS)
  let deleted = 0
  let number = 0
  try {
    return await pairedRounds({
      rounds: ROUNDS,
      onRound: say,
      async floor() {
        const times: number[] = []
        for (let run = 0; run < RUNS; run += 1) {
          const workflowId = `no-op/${(number += 1)}`
          await client.workflow.execute('noOp', { taskQueue: 'floor', workflowId })
          times.push(await delayOf(background, workflowId))
        }
        return median(times)
      },
      async product() {
        const times: number[] = []
        for (const contactId of contacts.slice(deleted, (deleted += RUNS))) {
          await deleteAll(background, [contactId])
          const { deletionId } = await deletionOf(background, contactId)
          await untilWaiting(background, 1)
          times.push(await delayOf(background, `purge/${contactId}/${deletionId}`))
          await call('deletions.restore', { contactIds: [contactId] })
        }
        return median(times)
      },
    })
  } finally {
    await floor.stop()
  }
}

const deletionOf = async ({ database }: Background, contactId: string) => {
  const { rows } = await database.query<{ deletionId: string }>(
    'select deletion_id as "deletionId" from contacts where id = $1',
    [contactId],
  )
  const [row] = rows
  if (!row) throw new Error(`${contactId} is gone.`)
  return row
}

/** By the server's own clock, from the history. */
async function delayOf({ temporal }: Background, workflowId: string): Promise<number> {
  const { events } = await temporal.client.workflow.getHandle(workflowId).fetchHistory()
  const at = (has: (event: NonNullable<typeof events>[number]) => unknown): number => {
    const time = events?.find((event) => has(event))?.eventTime
    if (!time) throw new Error(`${workflowId} has no activity.`)
    return Number(time.seconds) * 1000 + Number(time.nanos) / 1e6
  }
  return (
    at((event) => event.activityTaskStartedEventAttributes) -
    at((event) => event.workflowExecutionStartedEventAttributes)
  )
}
