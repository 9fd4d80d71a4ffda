import { leaseOutbox, type LeasedRow } from '@dossier/core/outbox'
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { createLog } from '../log.ts'
import { createParts } from '../parts.ts'
import { prepareNamespace } from '../temporal/prepare-namespace.ts'
import { until } from '@dossier/local-stack'
import { openClient, openConnection, openWorkplace } from '../testing/workplace.ts'
import { type RelayOutbox, startRelay } from './start-relay.ts'
import { createStarter } from './start-workflow.ts'
import { readEnv } from '../env.ts'

const workplace = await openWorkplace()
const { database, query, mention, undone } = workplace
const client = await openClient(workplace)
const connection = await openConnection(workplace)
const log = createLog('silent')
const config = readEnv(workplace.env())
const prepared = await prepareNamespace(connection, workplace.namespace, log)

beforeEach(async () => {
  await query('delete from outbox')
})

const ownOutbox = (): RelayOutbox =>
  createParts({ config, relayDb: database.relay, workerId: randomUUID(), log }).outbox

const relay = (outbox: RelayOutbox, started: string[]) => {
  const starter = createStarter(connection, client, true)
  const counting = {
    async start(row: LeasedRow) {
      started.push(row.entityId)
      await starter.start(row)
    },
  }
  const running = startRelay({ outbox, starter: () => counting, log })
  onTestFinished(() => running.stop())
  return running
}
const openRuns = async (ids: string[]) => {
  const runs = await Promise.all(ids.map((id) => client.workflow.getHandle(`message/${id}`).describe()))
  return runs.map(({ runId }) => runId)
}

test('a new namespace keeps finished runs for 30 days and knows our search attributes, made once', async () => {
  const { namespace } = workplace
  expect(prepared).toEqual({ searchable: true })
  expect(await prepareNamespace(connection, namespace, log)).toEqual({ searchable: true })
  const { config } = await connection.workflowService.describeNamespace({ namespace })
  expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(30 * 24 * 3_600)
})

test('two relays share the outbox: each row is started by one of them, once', async () => {
  const ids: string[] = []
  for (let i = 0; i < 60; i += 1) ids.push((await mention()).deliveryId)
  const [one, two]: [string[], string[]] = [[], []]
  relay(ownOutbox(), one)
  relay(ownOutbox(), two)
  await until('all rows are done', async () => (await undone()).length === 0)
  expect([...one, ...two].toSorted()).toEqual(ids.toSorted())
  expect(await openRuns(ids)).toHaveLength(60)
})

test('a row whose relay died between start and mark finds its run, and starts no second', async () => {
  const { deliveryId } = await mention()
  const outbox = ownOutbox()
  const died = Promise.withResolvers<void>()
  const first = relay(
    {
      ...outbox,
      markDone: async () => {
        died.resolve()
        throw new Error('As if killed here')
      },
    },
    [],
  )
  await died.promise
  await first.stop()
  const before = await openRuns([deliveryId])
  await query('update outbox set next_attempt_at = now() where done_at is null')
  relay(ownOutbox(), [])
  await until('the row is done', async () => (await undone()).length === 0)
  expect(await openRuns([deliveryId])).toEqual(before)
})

test('a terminated run is no success: the row starts another', async () => {
  const { deliveryId } = await mention()
  const [row] = await leaseOutbox(database.relay, randomUUID())
  if (!row) throw new Error('Nothing was leased')
  const { start } = createStarter(connection, client, true)
  await start(row)
  const before = await openRuns([deliveryId])
  await client.workflow.getHandle(`message/${deliveryId}`).terminate()
  await start(row)
  expect(await openRuns([deliveryId])).not.toEqual(before)
})

test('a row that cannot be started backs off and holds up no other', async () => {
  const { deliveryId: bad } = await mention()
  const { deliveryId: good } = await mention()
  const starter = createStarter(connection, client, true)
  const running = startRelay({
    outbox: ownOutbox(),
    starter: () => ({
      async start(row) {
        if (row.entityId === bad) throw new Error('This one never starts')
        await starter.start(row)
      },
    }),
    log,
  })
  onTestFinished(() => running.stop())
  await until('the good one is done', async () => {
    const rows = await query<{ entity_id: string }>('select entity_id from outbox where done_at is not null')
    return rows.some((row) => row.entity_id === good)
  })
  const [left] = await until('the bad one is given back', async () => {
    const rows = await query<{ waits: boolean; last_error: string }>(
      'select next_attempt_at > now() as waits, last_error from outbox where done_at is null and leased_by is null',
    )
    return rows.length === 1 ? rows : undefined
  })
  expect(left).toEqual({ waits: true, last_error: 'Error: This one never starts' })
})
