import { median } from '../rounds/summarize.ts'
import { type Paired, pairedRounds } from '../rounds/paired-rounds.ts'
import { until } from '@dossier/local-stack'
import { deleteAll, someContacts } from './deletions.ts'
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
          times.push(await untilBegun(background, workflowId))
        }
        return median(times)
      },
      async product() {
        const times: number[] = []
        for (const contactId of contacts.slice(deleted, (deleted += RUNS))) {
          await deleteAll(background, [contactId])
          const workflowId = `purge/${contactId}/${await deletionOf(background, contactId)}`
          times.push(await untilBegun(background, workflowId))
          await call('deletions.restore', { contactIds: [contactId] })
          // As the floor's run has ended before the next one starts.
          await client.workflow.getHandle(workflowId).result()
        }
        return median(times)
      },
    })
  } finally {
    await floor.stop()
  }
}

const deletionOf = async ({ database }: Background, contactId: string): Promise<string> => {
  const { rows } = await database.query<{ deletionId: string }>(
    'select deletion_id as "deletionId" from contacts where id = $1',
    [contactId],
  )
  const [row] = rows
  if (!row) throw new Error(`${contactId} is gone.`)
  return row.deletionId
}

const BEGINS_WITHIN_MS = 30_000

/** Waits for a run's first activity; how long after the run's own start it started, by the server's clock. */
const untilBegun = async (background: Background, workflowId: string): Promise<number> => {
  const { database, temporal } = background
  return until(
    `the first activity of ${workflowId}`,
    async () => {
      // Temporal is left in peace until the run was started.
      const { rows } = await database.query('select 1 from outbox where done_at is null limit 1')
      return rows.length === 0 ? delayOf(temporal, workflowId) : null
    },
    BEGINS_WITHIN_MS,
  )
}

const delayOf = async ({ client }: Background['temporal'], workflowId: string): Promise<number | null> => {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory()
  const at = (has: (event: NonNullable<typeof events>[number]) => unknown): number | null => {
    const time = events?.find((event) => has(event))?.eventTime
    return time ? Number(time.seconds) * 1000 + Number(time.nanos) / 1e6 : null
  }
  const begun = at((event) => event.activityTaskStartedEventAttributes)
  const started = at((event) => event.workflowExecutionStartedEventAttributes)
  return begun === null || started === null ? null : begun - started
}
