import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getBackground } from '@dossier/core/background'
import { freePort, startProxy, startTemporal, type Temporal } from '@dossier/local-stack'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { until } from '@dossier/local-stack'
import { pauseReconcile, startReconcile } from './testing/run-reconcile.ts'
import { workerForTest } from './testing/worker-process.ts'
import { messageId, openClient, openWorkplace } from './testing/workplace.ts'

const workplace = await openWorkplace()
const { ctx, mention, delivery, arrivals, undone } = workplace
const port = await freePort()
const folders: string[] = []
let temporal: Temporal | undefined
afterAll(async () => {
  await temporal?.stop()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-outage-'))
  folders.push(folder)
  return folder
}
const mentions = async (count: number) => {
  const made: string[] = []
  for (let i = 0; i < count; i += 1) made.push((await mention()).deliveryId)
  return made
}
const background = async () => (await getBackground(ctx)).state
const eachCameOnce = async (ids: string[]) => {
  await until('all sent', async () => {
    const states = await Promise.all(ids.map(async (id) => (await delivery(id))?.state))
    return states.every((state) => state === 'sent')
  })
  const counts = await arrivals()
  expect(ids.map((id) => counts.get(messageId(id)))).toEqual(ids.map(() => 1))
}

test('with Temporal absent, gone and renewed, people go on, nothing is lost and each mail comes once', async () => {
  const worker = workerForTest({ env: workplace.env({ TEMPORAL_ADDRESS: `127.0.0.1:${port}` }) })
  await worker.said('No session with Temporal')
  const early = await mentions(3)
  expect(await getBackground(ctx)).toEqual({ state: 'starting', waitingRows: 3 })

  const dataDir = await newFolder()
  temporal = await startTemporal({ dataDir, port })
  await eachCameOnce(early)
  expect(await background()).toBe('running')

  await temporal.kill()
  await worker.said('Temporal cannot be reached')
  const late = await mentions(3)
  await until('the banner', async () => (await background()) === 'waiting')
  expect(await undone()).toHaveLength(3)
  temporal = await startTemporal({ dataDir, port })
  await eachCameOnce(late)
  await until('the banner', async () => (await background()) === 'running')
  expect(await undone()).toEqual([])

  // The same address, but a server that has never heard of us.
  await temporal.kill()
  temporal = await startTemporal({ dataDir: await newFolder(), port })
  await eachCameOnce(await mentions(1))
  expect(worker.lines.length).toBeLessThan(120)
})

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

test('a worker ends in order when it is told to or its launcher is gone, Temporal present or not', async () => {
  const present = workerForTest({ env: workplace.env() })
  const orphan = workerForTest({ env: workplace.env({ TEMPORAL_ADDRESS: `127.0.0.1:${await freePort()}` }) })
  await Promise.all([present.said('Temporal can be reached'), orphan.said('No session with Temporal')])
  const told = Date.now()
  present.signal('SIGTERM')
  orphan.abandon()
  expect(await Promise.all([present.ended, orphan.ended])).toEqual([0, 0])
  expect(Date.now() - told).toBeLessThan(4_500)
})
