import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getBackground } from '@dossier/core/background'
import { freePort, startTemporal, type Temporal, until } from '@dossier/local-stack'
import { afterAll, expect, test } from 'vitest'
import { workerForTest } from './testing/worker-process.ts'
import { messageId, openWorkplace } from './testing/workplace.ts'

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
