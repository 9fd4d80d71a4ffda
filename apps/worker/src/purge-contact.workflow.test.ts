import { addEmail } from '@dossier/core/contact-points'
import {
  changeRetention,
  deleteContacts,
  holdContact,
  purgeContactNow,
  releaseContact,
  restoreContacts,
} from '@dossier/core/deletion'
import { contextOf } from '@dossier/core/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { keepHistory, readable } from './testing/histories.ts'
import { runFacts } from './testing/run-facts.ts'
import { pauseReconcile, runReconcile } from './testing/run-reconcile.ts'
import { until } from '@dossier/local-stack'
import { spawnWorker } from './testing/worker-process.ts'
import { openClient, openWorkplace } from './testing/workplace.ts'

const workplace = await openWorkplace()
const { database, workspace, query, mention, delivery } = workplace
const worker = spawnWorker({ env: workplace.env() })
const client = await openClient(workplace)
const ada = contextOf(database.app, workspace, workspace.staff.owner)
afterAll(() => worker.kill())
beforeAll(async () => {
  await worker.said('Temporal can be reached')
  await pauseReconcile(client)
})

/** A contact with a note and a mail about it, deleted; the id of its permanent deletion's run. */
const removed = async () => {
  const { contactId, deliveryId } = await mention()
  await addEmail(ada, { emailId: uuidv7(), contactId, address: 'amara@okafor.example', label: null })
  await until('the mail went', async () => (await delivery(deliveryId))?.state === 'sent')
  await deleteContacts(ada, { contactIds: [contactId] })
  const row = await contact(contactId)
  const workflowId = `purge/${contactId}/${row?.deletion_id}`
  await until('the run knows until when it waits', () => isTimed(workflowId))
  return { contactId, deliveryId, workflowId }
}

const contact = async (contactId: string) => {
  const [row] = await query<{ deletion_id: string }>('select deletion_id from contacts where id = $1', [
    contactId,
  ])
  return row
}
const isGone = (contactId: string) => async () => (await contact(contactId)) === undefined
const shown = async (workflowId: string, attribute: string) => {
  const described = await client.workflow
    .getHandle(workflowId)
    .describe()
    .catch(() => undefined)
  return described?.typedSearchAttributes.getAll().find(({ key }) => key.name === attribute)?.value
}
const isState = async (workflowId: string, state: string) =>
  (await shown(workflowId, 'DossierState')) === state
const isTimed = async (workflowId: string) => (await shown(workflowId, 'DossierDueAt')) !== undefined
const typedName = { name: 'Amara Okafor' }
const exists = (workflowId: string) =>
  client.workflow
    .getHandle(workflowId)
    .describe()
    .then(
      () => true,
      () => false,
    )

describe('the permanent deletion of a contact', () => {
  test('waits for the due time, erases everything, and leaves a tombstone', async () => {
    const { contactId, workflowId } = await removed()
    await query(`update contacts set purge_after = now() + interval '1 second' where id = $1`, [contactId])
    await holdContact(ada, { contactId, reason: 'wait' })
    await releaseContact(ada, { contactId })
    await until('erased', isGone(contactId))
    expect(await runFacts(client, workflowId)).toMatchObject({
      status: 'COMPLETED',
      summary: 'Permanent deletion of a contact when its retention ends',
      attributes: {
        DossierWorkspace: workspace.id,
        DossierContact: contactId,
        DossierState: 'purged',
        DossierNeedsAttention: false,
        DossierDueAt: expect.any(Date),
      },
    })
    const acts = await query<{ act: string }>(
      `select act from audit_entries where record_id = $1 order by at, id`,
      [contactId],
    )
    expect(acts.at(-1)).toEqual({ act: 'contact.purged' })
    for (const owned of [
      'notes where record_id',
      'contact_emails where contact_id',
      'timeline_entries where record_id',
      'notifications where record_id',
      'records where id',
    ])
      expect([owned, await query(`select 1 from ${owned} = $1`, [contactId])]).toEqual([owned, []])
  })

  test('begins at once for one who typed the name, and forgets finished work about the contact', async () => {
    const { contactId, deliveryId, workflowId } = await removed()
    const mail = `message/${deliveryId}`
    await until('the mail’s run is listed as finished', async () => {
      const query = `DossierContact = '${contactId}' and ExecutionStatus = 'Completed'`
      return (await client.workflow.count(query)).count === 1
    })
    await purgeContactNow(ada, { contactId, ...typedName })
    await until('erased', isGone(contactId))
    await runFacts(client, workflowId)
    await until('the mail’s history is gone', async () => !(await exists(mail)))
    expect(await contact(contactId)).toBeUndefined()
    await keepHistory(client, workflowId, 'purge-contact-purged')
  })

  test('ends when the contact is restored', async () => {
    const { contactId, workflowId } = await removed()
    await restoreContacts(ada, { contactIds: [contactId] })
    expect(await runFacts(client, workflowId)).toMatchObject({
      status: 'COMPLETED',
      attributes: { DossierState: 'restored' },
    })
    await keepHistory(client, workflowId, 'purge-contact-restored')
  })

  test('rests under legal hold, however long it is due, until the hold is released', async () => {
    const { contactId, workflowId } = await removed()
    await holdContact(ada, { contactId, reason: 'Court order 14' })
    await query(`update contacts set purge_after = now() - interval '1 day' where id = $1`, [contactId])
    await until('held', () => isState(workflowId, 'held'))
    await releaseContact(ada, { contactId })
    await until('erased', isGone(contactId))
    expect(await runFacts(client, workflowId)).toMatchObject({ attributes: { DossierState: 'purged' } })
    await keepHistory(client, workflowId, 'purge-contact-held')
  })

  test('moves with the workspace’s retention', async () => {
    const { contactId, workflowId } = await removed()
    await query(
      `update contacts set deleted_at = deleted_at - interval '30 days',
      purge_after = purge_after - interval '30 days' where id = $1`,
      [contactId],
    )
    await changeRetention(ada, { days: 30, dueNow: 1 })
    await until('erased', isGone(contactId))
    expect(await runFacts(client, workflowId)).toMatchObject({ attributes: { DossierState: 'purged' } })
    await changeRetention(ada, { days: 60 })
  })

  test('leaves nothing personal in its history', async () => {
    const { contactId, workflowId } = await removed()
    await restoreContacts(ada, { contactIds: [contactId] })
    await runFacts(client, workflowId)
    const history = await readable(client, workflowId)
    expect(history).toContain(contactId)
    expect(history).not.toMatch(/Amara|Okafor|crown|Ada|@staff|okafor\.example/)
  })
})

describe('the reconciler', () => {
  const acts = (contactId: string) =>
    query<{ act: string }>(
      `select act from audit_entries where record_id = $1 and act like 'purge.%' order by at, id`,
      [contactId],
    )
  const runId = async (workflowId: string) => (await client.workflow.getHandle(workflowId).describe()).runId

  test('gives a deleted contact whose run was ended by hand its run again, and says so', async () => {
    const { contactId, workflowId } = await removed()
    const first = await runId(workflowId)
    await client.workflow.getHandle(workflowId).terminate('a slip of the hand')
    await query(`update contacts set deleted_at = deleted_at - interval '2 minutes' where id = $1`, [
      contactId,
    ])
    const { workflowId: repaired, done } = await runReconcile(client)
    expect(done).toMatchObject({ repaired: 1 })
    expect(await acts(contactId)).toEqual([{ act: 'purge.requeued' }])
    await until('another run', async () => (await runId(workflowId)) !== first)
    await keepHistory(client, repaired, 'reconcile-purge-repaired')
    await restoreContacts(ada, { contactIds: [contactId] })
    await runFacts(client, workflowId)
  })

  test('ends a run whose contact is no longer deleted, and says so', async () => {
    const { contactId, workflowId } = await removed()
    // As if the restore had never reached the run.
    await query(
      `update contacts set deleted_at = null, deletion_id = null, deleted_by = null, purge_after = null
       where id = $1`,
      [contactId],
    )
    await query(`update outbox set done_at = now() - interval '2 minutes' where record_id = $1`, [contactId])
    await until('the run is listed', async () => {
      const listed = await client.workflow.count(
        `WorkflowId = '${workflowId}' and ExecutionStatus = 'Running'`,
      )
      return listed.count === 1
    })
    expect((await runReconcile(client)).done).toMatchObject({ repaired: 1 })
    expect(await acts(contactId)).toEqual([{ act: 'purge.recalled' }])
    expect(await runFacts(client, workflowId)).toMatchObject({ attributes: { DossierState: 'restored' } })
  })

  test('repairs nothing on a quiet day, when every deleted contact has its run', async () => {
    const { contactId } = await removed()
    await query(`update contacts set deleted_at = deleted_at - interval '2 minutes' where id = $1`, [
      contactId,
    ])
    const { workflowId, done } = await runReconcile(client)
    expect(done).toMatchObject({ repaired: 0 })
    await keepHistory(client, workflowId, 'reconcile-purge-quiet')
  })
})
