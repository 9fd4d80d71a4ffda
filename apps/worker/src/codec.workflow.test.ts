import { randomBytes } from 'node:crypto'
import { parseCodecKeys } from '@dossier/providers/payload-cipher'
import { startProxy } from '@dossier/local-stack'
import { afterAll, expect, test } from 'vitest'
import { readable } from './testing/histories.ts'
import { until } from '@dossier/local-stack'
import { workerForTest } from './testing/worker-process.ts'
import { openClient, openWorkplace } from './testing/workplace.ts'

const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
const [old, fresh] = [newKey('spring'), newKey('autumn')]

const workplace = await openWorkplace()
const { sink, workspace, mention, delivery } = workplace
const line = await startProxy(Number(new URL(sink.smtpUrl).port))
afterAll(() => line.stop())
const outsider = await openClient(workplace)
const ops = await openClient({ ...workplace, keys: parseCodecKeys(`${fresh},${old}`) })

const work = (keys: string) =>
  workerForTest({
    env: workplace.env({ SMTP_URL: `smtp://127.0.0.1:${line.port}`, DOSSIER_CODEC_KEYS: keys }),
  })

test('histories are encrypted, failures too, and a mail begun under an old key ends under a new one', async () => {
  const before = work(old)
  await before.said('Temporal can be reached')
  line.cut()
  const { deliveryId } = await mention()
  const id = `message/${deliveryId}`
  const failure = await until('a failed attempt', async () => {
    const run = await outsider.workflow
      .getHandle(id)
      .describe()
      .catch(() => undefined)
    return run?.raw.pendingActivities?.[0]?.lastFailure
  })
  expect(failure.message).toBe('Encoded failure')
  const hidden = Buffer.from(failure.encodedAttributes?.data ?? []).toString('latin1')
  expect(hidden.length).toBeGreaterThan(50)
  expect(hidden).not.toMatch(/unreachable|send-email/)
  await before.kill()

  const after = work(`${fresh},${old}`)
  await after.said('Temporal can be reached')
  line.restore()
  await until('sent', async () => (await delivery(deliveryId))?.state === 'sent')
  expect(await ops.workflow.getHandle(id).result()).toEqual({ state: 'sent', reason: null })

  const raw = await readable(outsider, id)
  expect(raw).toContain('encryption-key-id=spring')
  expect(raw).toContain('encryption-key-id=autumn')
  expect(raw).toContain('encoding=binary/encrypted')
  expect(raw).not.toMatch(/workspaceId|deliveryId|unreachable|"state"|send-email\.ts|Hand the mail/)
  // Search attributes are what Temporal itself must read: ids and states alone.
  expect(raw.split(workspace.id)).toHaveLength(2)
})

test('a worker without the key leaves the mail for one that has it', async () => {
  const first = work(fresh)
  await first.said('Temporal can be reached')
  line.cut()
  const { deliveryId } = await mention()
  await until('an attempt', async () => ((await delivery(deliveryId))?.attempts ?? 0) >= 1)
  await first.kill()

  const stranger = work(newKey('other'))
  await stranger.said('has no key')
  line.restore()
  await stranger.kill()
  expect(await delivery(deliveryId)).toMatchObject({ state: 'queued' })

  await work(fresh).said('Temporal can be reached')
  await until('an end', async () => (await delivery(deliveryId))?.state !== 'queued')
})
