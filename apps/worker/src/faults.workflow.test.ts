import { expect, test } from 'vitest'
import { runFacts } from './testing/run-facts.ts'
import { keepHistory } from './testing/histories.ts'
import { until } from '@dossier/local-stack'
import { workerForTest } from './testing/worker-process.ts'
import { messageId, openClient, openWorkplace } from './testing/workplace.ts'

const workplace = await openWorkplace()
const { query, mention, delivery, arrivals, undone } = workplace
const client = await openClient(workplace)

const crashPoints = ['relay:leased', 'relay:started', 'send:before', 'send:after', 'send:marked']
const leasesRunOut = () => query('update outbox set next_attempt_at = now() where done_at is null')

test('a worker killed at every step loses no mail and repeats one only under its own Message-ID', async () => {
  const ids: string[] = []
  for (const point of crashPoints) {
    const worker = workerForTest({ env: workplace.env({ DOSSIER_FAULT: point }) })
    for (let i = 0; i < 3; i += 1) ids.push((await mention()).deliveryId)
    expect([point, await worker.ended]).toEqual([point, 'SIGKILL'])
    await leasesRunOut()
  }
  workerForTest({ env: workplace.env() })
  await until('all sent', async () => {
    const states = await Promise.all(ids.map(async (id) => (await delivery(id))?.state))
    return states.every((state) => state === 'sent')
  })
  const counts = await arrivals()
  expect([...counts.keys()].toSorted()).toEqual(ids.map(messageId).toSorted())
  expect(Math.max(...counts.values())).toBeGreaterThan(1)
  expect(await undone()).toEqual([])
  for (const id of ids) expect(await runFacts(client, `message/${id}`)).toMatchObject({ status: 'COMPLETED' })
})

test('a bug fails the workflow and the mail, visibly, and the reconciler does not stir it up again', async () => {
  const worker = workerForTest({ env: workplace.env({ DOSSIER_FAULT: 'send:broken' }) })
  await worker.said('Temporal can be reached')
  const { deliveryId } = await mention()
  await until('failed', async () => (await delivery(deliveryId))?.state === 'failed')
  expect(await delivery(deliveryId)).toMatchObject({ reason: 'internal_error', attempts: 1 })
  const { status, attributes } = await runFacts(client, `message/${deliveryId}`)
  expect(status).toBe('FAILED')
  expect(attributes).toMatchObject({ DossierNeedsAttention: true })
  await keepHistory(client, `message/${deliveryId}`, 'deliver-email-internal-error')
})

test('a mail is given up, visibly, when the server stays away, and its workflow completes', async () => {
  const worker = workerForTest({ env: workplace.env({ DOSSIER_FAULT: 'send:never' }) })
  await worker.said('Temporal can be reached')
  const { deliveryId } = await mention()
  await until('failed', async () => (await delivery(deliveryId))?.state === 'failed')
  expect(await delivery(deliveryId)).toMatchObject({ reason: 'gave_up' })
  const { status, attributes } = await runFacts(client, `message/${deliveryId}`)
  expect(status).toBe('COMPLETED')
  expect(attributes).toMatchObject({ DossierState: 'failed', DossierNeedsAttention: true })
  await keepHistory(client, `message/${deliveryId}`, 'deliver-email-given-up')
})
