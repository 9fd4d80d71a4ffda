import { deleteNote } from '@dossier/core/notes'
import { startProxy } from '@dossier/local-stack'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keepHistory, readable } from './testing/histories.ts'
import { runFacts } from './testing/run-facts.ts'
import { pauseReconcile, runReconcile } from './testing/run-reconcile.ts'
import { until } from '@dossier/local-stack'
import { spawnWorker } from './testing/worker-process.ts'
import { messageId, openClient, openWorkplace } from './testing/workplace.ts'

const workplace = await openWorkplace()
const { sink, workspace, ctx, query, mention, delivery, arrivals, undone } = workplace
const line = await startProxy(Number(new URL(sink.smtpUrl).port))
const worker = spawnWorker({ env: workplace.env({ SMTP_URL: `smtp://127.0.0.1:${line.port}` }) })
const client = await openClient(workplace)
afterAll(() => Promise.all([worker.kill(), line.stop()]))
beforeAll(async () => {
  await worker.said('Temporal can be reached')
  await pauseReconcile(client)
})
beforeEach(() => {
  line.restore()
  sink.refuseNext(0, 0)
})

const run = (deliveryId: string) => runFacts(client, `message/${deliveryId}`)
const ends = (deliveryId: string, state: string) =>
  until(state, async () => {
    const row = await delivery(deliveryId)
    return row?.state === state && row
  })
const attempted = (deliveryId: string) =>
  until('an attempt', async () => ((await delivery(deliveryId))?.attempts ?? 0) > 0)

describe('a mail to a mentioned colleague', () => {
  test('is delivered once, with the delivery as its Message-ID', async () => {
    const { deliveryId, contactId } = await mention()
    await ends(deliveryId, 'sent')
    const mail = (await sink.messages()).find((each) => each.messageId === messageId(deliveryId))
    expect(mail).toMatchObject({
      to: [workspace.staff.owner.email],
      subject: 'Rosa Marin mentioned you in a note on Amara Okafor',
      text: expect.stringContaining(`https://crm.example/contacts/${contactId}/notes`),
    })
    expect((await arrivals()).get(messageId(deliveryId))).toBe(1)
    expect(await run(deliveryId)).toMatchObject({ status: 'COMPLETED' })
    await keepHistory(client, `message/${deliveryId}`, 'deliver-email-sent')
  })

  test('can be found in Temporal by workspace, contact, record and state, and read in one line', async () => {
    const { deliveryId, contactId } = await mention()
    await ends(deliveryId, 'sent')
    const { summary, attributes } = await run(deliveryId)
    expect(summary).toBe('Mail to a colleague')
    expect(attributes).toEqual({
      BuildIds: expect.anything(),
      DossierWorkspace: workspace.id,
      DossierContact: contactId,
      DossierEntity: deliveryId,
      DossierState: 'sent',
      DossierNeedsAttention: false,
    })
    await until('the list shows it', async () => {
      const { count } = await client.workflow.count(
        `DossierEntity = '${deliveryId}' and DossierState = 'sent'`,
      )
      return count === 1
    })
  })

  test('leaves nothing personal in its history', async () => {
    const { deliveryId } = await mention('The crown of Mrs Prżybylski hurts, ask @Ada Owens')
    await ends(deliveryId, 'sent')
    const history = await readable(client, `message/${deliveryId}`)
    expect(history).toContain(deliveryId)
    expect(history).not.toMatch(/ybylski|crown|Ada|Owens|Rosa|Amara|@staff/)
  })

  test('that the server refuses for good ends as failed, with the reason, and the workflow completes', async () => {
    sink.refuseNext(1, 554)
    const { deliveryId } = await mention()
    expect(await ends(deliveryId, 'failed')).toMatchObject({ reason: 'content_refused', attempts: 1 })
    const { status, attributes } = await run(deliveryId)
    expect(status).toBe('COMPLETED')
    expect(attributes).toMatchObject({ DossierState: 'failed', DossierNeedsAttention: true })
    await keepHistory(client, `message/${deliveryId}`, 'deliver-email-refused')
  })

  test('that the server puts off is tried again until it is taken', async () => {
    sink.refuseNext(2, 451)
    const { deliveryId } = await mention()
    expect(await ends(deliveryId, 'sent')).toMatchObject({ attempts: 3 })
    expect((await arrivals()).get(messageId(deliveryId))).toBe(1)
    await run(deliveryId)
    await keepHistory(client, `message/${deliveryId}`, 'deliver-email-put-off')
  })

  test('is dropped when its note is deleted before it went out', async () => {
    line.cut()
    const { deliveryId, noteId } = await mention()
    await attempted(deliveryId)
    await deleteNote(ctx, { noteId })
    line.restore()
    expect(await ends(deliveryId, 'skipped')).toMatchObject({ reason: 'subject_gone' })
    expect((await arrivals()).get(messageId(deliveryId))).toBeUndefined()
    expect(await run(deliveryId)).toMatchObject({ status: 'COMPLETED' })
    await keepHistory(client, `message/${deliveryId}`, 'deliver-email-skipped')
  })

  test('that ops cancel is failed, not forgotten', async () => {
    line.cut()
    const { deliveryId } = await mention()
    await attempted(deliveryId)
    await client.workflow.getHandle(`message/${deliveryId}`).cancel()
    expect(await ends(deliveryId, 'failed')).toMatchObject({ reason: 'cancelled' })
    expect(await run(deliveryId)).toMatchObject({ status: 'CANCELLED' })
    await keepHistory(client, `message/${deliveryId}`, 'deliver-email-cancelled')
  })

  test('that was sent is not sent again, whoever asks', async () => {
    const { deliveryId } = await mention()
    await ends(deliveryId, 'sent')
    const { runId } = await client.workflow.getHandle(`message/${deliveryId}`).describe()
    await query(
      `insert into outbox (workspace_id, workflow, entity_id, workflow_id)
       select workspace_id, workflow, entity_id, workflow_id from outbox where entity_id = $1`,
      [deliveryId],
    )
    await until('the row is done', async () => (await undone()).length === 0)
    expect(await client.workflow.getHandle(`message/${deliveryId}`).describe()).toMatchObject({ runId })
    expect((await arrivals()).get(messageId(deliveryId))).toBe(1)
  })
})

describe('the reconciler', () => {
  const reconcile = () => runReconcile(client)
  const repairs = () =>
    query<{ subject_id: string }>("select subject_id from audit_entries where act = 'delivery.requeued'")

  test('puts a mail whose outbox row was lost back, and says so in the audit log', async () => {
    const { noteId } = await mention()
    // As if the row had been lost right after the commit, some minutes ago.
    const [lost] = await query<{ id: string }>(
      `insert into email_deliveries (id, workspace_id, kind, staff_id, record_id, subject_id, actor_name, created_at)
       select gen_random_uuid(), workspace_id, kind, staff_id, record_id, subject_id, actor_name, now() - interval '2 minutes'
       from email_deliveries where subject_id = $1 returning id`,
      [noteId],
    )
    const deliveryId = lost?.id ?? ''
    const { workflowId, done } = await reconcile()
    expect(done).toEqual({ looked: 1, repaired: 1 })
    await ends(deliveryId, 'sent')
    expect(await repairs()).toContainEqual({ subject_id: deliveryId })
    await keepHistory(client, workflowId, 'reconcile-repaired')
  })

  test('repairs nothing on a quiet day, when every waiting mail has its run', async () => {
    line.cut()
    const { deliveryId } = await mention()
    await attempted(deliveryId)
    await query("update email_deliveries set created_at = now() - interval '2 minutes' where id = $1", [
      deliveryId,
    ])
    const before = await repairs()
    const { workflowId, done } = await reconcile()
    expect(done).toEqual({ looked: 1, repaired: 0 })
    expect(await repairs()).toEqual(before)
    line.restore()
    await ends(deliveryId, 'sent')
    await keepHistory(client, workflowId, 'reconcile-quiet')
  })
})
