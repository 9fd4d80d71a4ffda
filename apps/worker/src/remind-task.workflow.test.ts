import { deleteContacts, restoreContacts } from '@dossier/core/deletion'
import { completeTask, createTask, deleteTask, editTask, reopenTask } from '@dossier/core/tasks'
import { makeContact } from '@dossier/db/testing'
import { until } from '@dossier/local-stack'
import { uuidv7 } from 'uuidv7'
import { contextOf } from '@dossier/core/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepHistory, readable } from './testing/histories.ts'
import { runFacts } from './testing/run-facts.ts'
import { pauseReconcile, runReconcile } from './testing/run-reconcile.ts'
import { spawnWorker } from './testing/worker-process.ts'
import { openClient, openWorkplace } from './testing/workplace.ts'

const workplace = await openWorkplace()
const { database, workspace, query, ctx, sink } = workplace
const worker = spawnWorker({ env: workplace.env() })
const client = await openClient(workplace)
const ada = contextOf(database.app, workspace, workspace.staff.owner)
afterAll(() => worker.kill())
beforeAll(async () => {
  await worker.said('Temporal can be reached')
  await pauseReconcile(client)
})

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString()
const someDay = { on: '2150-01-01', at: null }

/** Rosa gives Ada a task about a contact that is due some day; its run waits for that. */
const add = async () => {
  const contactId = await makeContact(database.migrator, workspace.id)
  const given = { title: 'Ask for the crown', assigneeId: workspace.staff.owner.staffId, due: someDay }
  const { id: taskId } = await createTask(ctx, { taskId: uuidv7(), contactId, ...given })
  const workflowId = `task/${taskId}`
  await until('the run waits', () => isTimed(workflowId))
  return { taskId, contactId, workflowId }
}
/** Instead of some day, a reminder in a moment. */
const remindSoon = (taskId: string) =>
  editTask(ada, {
    taskId,
    patch: { due: null, remindAt: inSeconds(2) },
    was: { due: someDay, remindAt: null },
  })
const isTimed = async (workflowId: string) => {
  const described = await client.workflow
    .getHandle(workflowId)
    .describe()
    .catch(() => undefined)
  return described?.typedSearchAttributes.getAll().some(({ key }) => key.name === 'DossierDueAt')
}
const noticed = async (taskId: string) => {
  const rows = await query<{ kind: string }>(
    'select kind from notifications where subject_id = $1 order by at, id',
    [taskId],
  )
  return rows.map(({ kind }) => kind)
}
const isNoticed = (taskId: string) =>
  until('the assignee is notified', async () => (await noticed(taskId)).length > 0)
const runId = async (workflowId: string) => (await client.workflow.getHandle(workflowId).describe()).runId

describe('the run of a task', () => {
  test('notifies the assignee when it is due, once, by bell and mail', async () => {
    const { taskId, workflowId } = await add()
    await remindSoon(taskId)
    await isNoticed(taskId)
    expect(
      await query('select 1 from task_notices where task_id = $1 and notified_at < planned_at', [taskId]),
    ).toEqual([])
    await until('the mail came', async () =>
      (await sink.messages()).some(({ subject }) => subject === 'Reminder: Ask for the crown'),
    )
    expect(await runFacts(client, workflowId)).toMatchObject({
      status: 'COMPLETED',
      summary: 'Notices to the assignee of a task when it is due and overdue',
      attributes: {
        DossierWorkspace: workspace.id,
        DossierEntity: taskId,
        DossierState: 'done',
        DossierNeedsAttention: false,
        DossierDueAt: expect.any(Date),
      },
    })
    expect(await noticed(taskId)).toEqual(['taskReminder'])
    await keepHistory(client, workflowId, 'remind-task-done')
  })

  test('follows a due time that is moved, and ends when the task is completed just before it', async () => {
    const { taskId, workflowId } = await add()
    const remindAt = inSeconds(5)
    await editTask(ada, { taskId, patch: { remindAt }, was: { remindAt: null } })
    await completeTask(ada, { taskId })
    expect(await runFacts(client, workflowId)).toMatchObject({ attributes: { DossierState: 'completed' } })
    await keepHistory(client, workflowId, 'remind-task-completed')
    await until('the time has passed', async () => Date.now() > Date.parse(remindAt))
    expect(await noticed(taskId)).toEqual([])
    await reopenTask(ada, { taskId })
    await isNoticed(taskId)
    expect(await noticed(taskId)).toEqual(['taskReminder'])
  })

  test('stops with its contact and starts again with it', async () => {
    const { taskId, contactId, workflowId } = await add()
    const first = await runId(workflowId)
    await deleteContacts(ada, { contactIds: [contactId] })
    expect(await runFacts(client, workflowId)).toMatchObject({ attributes: { DossierState: 'gone' } })
    await keepHistory(client, workflowId, 'remind-task-gone')
    await restoreContacts(ada, { contactIds: [contactId] })
    await until('another run', async () => (await runId(workflowId)) !== first)
    await until('the run waits', () => isTimed(workflowId))
    await deleteTask(ada, { taskId })
    expect(await runFacts(client, workflowId)).toMatchObject({ attributes: { DossierState: 'gone' } })
  })

  test('leaves nothing personal in its history', async () => {
    const { taskId, workflowId } = await add()
    await remindSoon(taskId)
    await isNoticed(taskId)
    await runFacts(client, workflowId)
    const told = await readable(client, workflowId)
    expect(told).toContain(taskId)
    expect(told).not.toMatch(/Amara|Okafor|crown|Ada|Rosa|@staff/)
  })
})

describe('the reconciler', () => {
  const repairs = () =>
    query<{ subject_id: string }>("select subject_id from audit_entries where act = 'task.requeued'")
  const since = (taskId: string) =>
    query(`update tasks set scheduled_at = now() - interval '2 minutes' where id = $1`, [taskId])

  test('gives a task whose run was ended by hand its run again, and says so', async () => {
    const { taskId, workflowId } = await add()
    const first = await runId(workflowId)
    await client.workflow.getHandle(workflowId).terminate('a slip of the hand')
    await since(taskId)
    const { workflowId: repaired, done } = await runReconcile(client)
    expect(done).toMatchObject({ repaired: 1 })
    expect(await repairs()).toEqual([{ subject_id: taskId }])
    await until('another run', async () => (await runId(workflowId)) !== first)
    await keepHistory(client, repaired, 'reconcile-task-repaired')
    await deleteTask(ada, { taskId })
  })

  test('repairs nothing on a quiet day, nor for a contact that is deleted', async () => {
    const before = await repairs()
    const [waiting, gone] = [await add(), await add()]
    await deleteContacts(ada, { contactIds: [gone.contactId] })
    await runFacts(client, gone.workflowId)
    for (const { taskId } of [waiting, gone]) await since(taskId)
    const { workflowId, done } = await runReconcile(client)
    expect(done).toMatchObject({ repaired: 0 })
    expect(await repairs()).toEqual(before)
    await keepHistory(client, workflowId, 'reconcile-task-quiet')
  })
})
