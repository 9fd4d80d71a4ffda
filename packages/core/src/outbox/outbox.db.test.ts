import { makeWorkspace, testDatabase } from '@dossier/db/testing'
import { outbox } from '@dossier/db/schema'
import { asc, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  backOffOutbox,
  type LeasedRow,
  leaseOutbox,
  markOutboxDone,
  pruneOutbox,
  releaseOutbox,
  withdrawEffects,
} from './index.ts'

const { migrator, relay, app } = await testDatabase()
const workspace = await makeWorkspace(migrator)
const [holder, rival] = [uuidv7(), uuidv7()]

const put = async (count: number, workflowId?: string): Promise<bigint[]> => {
  const rows = Array.from({ length: count }, () => ({
    workspaceId: workspace.id,
    workflow: 'deliverEmail' as const,
    entityId: uuidv7(),
    workflowId: workflowId ?? `message/${uuidv7()}`,
  }))
  const added = await migrator.insert(outbox).values(rows).returning({ id: outbox.id })
  return added.map((row) => row.id)
}
const ids = (rows: LeasedRow[]) => rows.map((row) => row.id)
const leaseEnds = () => migrator.update(outbox).set({ nextAttemptAt: sql`now()` })

beforeEach(async () => {
  await migrator.delete(outbox)
})

describe('the outbox', () => {
  test('is leased fifty rows at a time, oldest first, each to one holder', async () => {
    const all = await put(60)
    const [first, second] = await Promise.all([leaseOutbox(relay, holder), leaseOutbox(relay, rival)])
    const rest = await leaseOutbox(relay, holder)
    const leased = [...ids(first), ...ids(second), ...ids(rest)].sort((a, b) => (a < b ? -1 : 1))
    expect(leased).toEqual(all)
    expect(Math.max(first.length, second.length)).toBe(50)
  })

  test('a row whose holder died is due again when its lease ends', async () => {
    const [id] = await put(1)
    expect(ids(await leaseOutbox(relay, holder))).toEqual([id])
    expect(await leaseOutbox(relay, rival)).toEqual([])
    await leaseEnds()
    expect(await leaseOutbox(relay, rival)).toMatchObject([{ id, attempts: 2 }])
  })

  test("a record's rows go one after the other, in order", async () => {
    const [one, two] = await put(2, 'message/same')
    expect(ids(await leaseOutbox(relay, holder))).toEqual([one])
    expect(await leaseOutbox(relay, rival)).toEqual([])
    await markOutboxDone(relay, one ?? 0n)
    expect(ids(await leaseOutbox(relay, rival))).toEqual([two])
  })

  test('a failed row waits a while and says why; the late word of a former holder changes nothing', async () => {
    await put(1)
    const [row] = await leaseOutbox(relay, holder)
    if (!row) throw new Error('Nothing was leased')
    await leaseEnds()
    await leaseOutbox(relay, rival)
    await backOffOutbox(relay, { holder, row, error: 'late' })
    await backOffOutbox(relay, { holder: rival, row, error: 'Temporal did not answer' })
    const [kept] = await migrator
      .select({
        error: outbox.lastError,
        waits: sql<boolean>`${outbox.nextAttemptAt} between now() + interval '0.5 second' and now() + interval '61 seconds'`,
      })
      .from(outbox)
    expect(kept).toEqual({ error: 'Temporal did not answer', waits: true })
    expect(await leaseOutbox(relay, holder)).toEqual([])
  })

  test('a row given back untried is due at once and was no attempt', async () => {
    const [id] = await put(1)
    await leaseOutbox(relay, holder)
    await releaseOutbox(relay, { holder, ids: [id ?? 0n] })
    expect(await leaseOutbox(relay, rival)).toMatchObject([{ id, attempts: 1 }])
  })

  test('what was done is never done again, and forgotten after a week', async () => {
    const [old, recent, open] = await put(3)
    for (const id of [old, recent]) await markOutboxDone(relay, id ?? 0n)
    await migrator
      .update(outbox)
      .set({ doneAt: sql`now() - interval '8 days'` })
      .where(eq(outbox.id, old ?? 0n))
    await leaseEnds()
    expect(ids(await leaseOutbox(relay, holder))).toEqual([open])
    expect(await pruneOutbox(relay)).toBe(1)
    const left = await migrator.select({ id: outbox.id }).from(outbox).orderBy(asc(outbox.id))
    expect(left).toEqual([{ id: recent }, { id: open }])
  })

  test('what is still to be started about a record is withdrawn, and what was started is named', async () => {
    const [started, tried, fresh] = await put(3)
    const [recordId, purge] = [uuidv7(), uuidv7()]
    await migrator.update(outbox).set({ recordId })
    await leaseOutbox(relay, holder)
    await markOutboxDone(relay, started ?? 0n)
    await releaseOutbox(relay, { holder, ids: [fresh ?? 0n] })
    await migrator.insert(outbox).values({
      workspaceId: workspace.id,
      workflow: 'purgeContact',
      entityId: purge,
      recordId,
      workflowId: `purge/${recordId}/${purge}`,
    })
    await put(1)
    const [row] = await migrator
      .select({ workflowId: outbox.workflowId })
      .from(outbox)
      .where(eq(outbox.id, started ?? 0n))
    const withdrawn = await withdrawEffects(relay, { recordId, but: 'purgeContact' })
    expect(withdrawn).toEqual({ started: [row?.workflowId], underWay: 1 })
    const left = await migrator.select({ id: outbox.id }).from(outbox)
    expect(left.map(({ id }) => id)).not.toContain(fresh)
    expect(left.map(({ id }) => id)).toContain(tried)
    expect(left).toHaveLength(4)
  })

  test('only the relay may take rows', async () => {
    await put(1)
    await expect(leaseOutbox(app, holder)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('permission denied') },
    })
  })
})
