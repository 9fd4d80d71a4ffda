import { freePort, startProxy, until } from '@dossier/local-stack'
import { expect, onTestFinished, test } from 'vitest'
import { pauseReconcile, startReconcile } from './testing/run-reconcile.ts'
import { workerForTest } from './testing/worker-process.ts'
import { openClient, openWorkplace } from './testing/workplace.ts'

const workplace = await openWorkplace()

test('a reconciler that the database does not answer waits for it, and completes', async () => {
  const direct = new URL(workplace.env()['DATABASE_RELAY_URL'] ?? '')
  const line = await startProxy(Number(direct.port))
  onTestFinished(() => line.stop())
  const cuttable = Object.assign(new URL(direct), { hostname: '127.0.0.1', port: String(line.port) })
  const worker = workerForTest({ env: workplace.env({ DATABASE_RELAY_URL: cuttable.href }) })
  await worker.said('Temporal can be reached')
  const client = await openClient(workplace)
  await pauseReconcile(client)
  line.cut()
  const reconciler = client.workflow.getHandle(await startReconcile(client))
  await until('a fifth attempt', async () => {
    const { raw } = await reconciler.describe()
    return (raw.pendingActivities?.[0]?.attempt ?? 0) >= 5
  })
  line.restore()
  expect(await reconciler.result()).toMatchObject({ repaired: 0 })
})

test('a worker shuts down when it is asked to or its launcher is gone, Temporal present or not', async () => {
  const present = workerForTest({ env: workplace.env() })
  const orphan = workerForTest({ env: workplace.env({ TEMPORAL_ADDRESS: `127.0.0.1:${await freePort()}` }) })
  await Promise.all([present.said('Temporal can be reached'), orphan.said('No session with Temporal')])
  const asked = Date.now()
  present.signal('SIGTERM')
  orphan.abandon()
  expect(await Promise.all([present.ended, orphan.ended])).toEqual([0, 0])
  expect(Date.now() - asked).toBeLessThan(4_500)
})
