import { restoreNote, deleteNote } from '@dossier/core/notes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from './testing/until.ts'
import { spawnWorker } from './testing/worker-process.ts'
import { messageId, openClient, openWorkplace } from './testing/workplace.ts'

const workplace = await openWorkplace()
const { sink, mention, delivery, arrivals } = workplace
const worker = spawnWorker({ env: workplace.env() })
afterAll(() => worker.kill())
beforeAll(async () => {
  await worker.said('Temporal can be reached')
})

test('a mention’s mail is delivered once', async () => {
  const { deliveryId } = await mention()
  await sink.waitFor((mail) => mail.messageId === messageId(deliveryId), 20_000)
  await until('sent', async () => (await delivery(deliveryId))?.state === 'sent')
  expect((await arrivals()).get(messageId(deliveryId))).toBe(1)
})
