import { heartbeats, outbox } from '@dossier/db/schema'
import { makeWorkspace, testDatabase } from '@dossier/db/testing'
import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { beforeEach, describe, expect, test } from 'vitest'
import { systemContext } from '../context/index.ts'
import { heartbeat, endHeartbeat, getBackground } from './index.ts'

const { migrator, app, relay } = await testDatabase()
const harbour = await makeWorkspace(migrator)
const northside = await makeWorkspace(migrator, 'Northside Plumbing')
const ctx = systemContext(app, harbour.id, { info() {}, warn() {}, error() {} })

const state = async () => (await getBackground(ctx)).state
const worker = () => {
  const workerId = uuidv7()
  const startedAt = new Date()
  return {
    workerId,
    heartbeat: (reachesTemporal: boolean) => heartbeat(relay, { workerId, startedAt, reachesTemporal }),
  }
}
const silentFor = (seconds: number) =>
  migrator.update(heartbeats).set({ at: sql`now() - make_interval(secs => ${seconds})` })

beforeEach(async () => {
  await migrator.delete(heartbeats)
})

describe('background work', () => {
  test('starts until a worker has reached Temporal once, runs then, and waits when it is lost', async () => {
    expect(await state()).toBe('starting')
    const one = worker()
    await one.heartbeat(false)
    expect(await state()).toBe('starting')
    await one.heartbeat(true)
    expect(await state()).toBe('running')
    await one.heartbeat(false)
    expect(await state()).toBe('waiting')
    await one.heartbeat(true)
    expect(await state()).toBe('running')
  })

  test('waits when its only worker went silent or ended', async () => {
    const one = worker()
    await one.heartbeat(true)
    await silentFor(14)
    expect(await state()).toBe('running')
    await silentFor(16)
    expect(await state()).toBe('waiting')
    await one.heartbeat(true)
    await endHeartbeat(relay, one.workerId)
    expect(await state()).toBe('waiting')
    await worker().heartbeat(false)
    expect(await state()).toBe('starting')
  })

  test('starts anew with a new launch, and goes on while another worker runs', async () => {
    await worker().heartbeat(true)
    await silentFor(60)
    const second = worker()
    await second.heartbeat(false)
    expect(await state()).toBe('starting')
    await worker().heartbeat(true)
    await second.heartbeat(false)
    expect(await state()).toBe('running')
  })

  test('counts what waits in the own workspace alone', async () => {
    const row = (workspaceId: string, doneAt: Date | null) => ({
      workspaceId,
      doneAt,
      workflow: 'deliverEmail' as const,
      entityId: uuidv7(),
      workflowId: uuidv7(),
    })
    await migrator
      .insert(outbox)
      .values([
        row(harbour.id, null),
        row(harbour.id, null),
        row(harbour.id, new Date()),
        row(northside.id, null),
      ])
    expect((await getBackground(ctx)).waitingRows).toBe(2)
  })
})
