import type { CreateTask } from '@dossier/contracts/tasks/inputs'
import { emailDeliveries, notifications, outbox, staff, taskNotices } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { systemContext } from '../context/index.ts'
import { deleteContacts, restoreContacts } from '../deletion/index.ts'
import { prepareEmail } from '../deliveries/index.ts'
import { mailRenderers } from '../domains.ts'
import { listNotifications } from '../notifications/index.ts'
import { contextOf } from '../testing/index.ts'
import {
  completeTask,
  createTask,
  deleteTask,
  editTask,
  notifyAssignee,
  reopenTask,
  restoreTask,
} from './index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const { owner, member } = workspace.staff
const ada = contextOf(database.app, workspace, owner)
const rosa = contextOf(database.app, workspace, member)
const system = systemContext(database.app, workspace.id, ada.log)

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)
/** A due time so many hours from now. */
const dueIn = (hours: number) => {
  const [on = '', time = ''] = inHours(hours).toISOString().split('T')
  return { on, at: { time: time.slice(0, 5), timeZone: 'UTC' } }
}

/** A task of Rosa's that was written two days ago, unless told otherwise. */
const add = async (input: Partial<CreateTask> = {}) => {
  const contactId = await makeContact(database.migrator, workspace.id)
  const ctx = { ...ada, now: () => inHours(-48) }
  const given = { title: 'Call back', assigneeId: member.staffId, ...input }
  const { id } = await createTask(ctx, { taskId: uuidv7(), contactId, ...given })
  return { taskId: id, contactId }
}
/** One that she was notified of as overdue. */
const overdue = async () => {
  const due = dueIn(-40)
  const { taskId } = await add({ due })
  await ask(taskId)
  return { taskId, due }
}
const ask = (taskId: string) => notifyAssignee(system, { taskId })
const told = async (taskId: string) => {
  const [bell, mails] = await Promise.all([
    database.migrator
      .select()
      .from(notifications)
      .where(eq(notifications.subjectId, taskId))
      .orderBy(notifications.at),
    database.migrator
      .select()
      .from(emailDeliveries)
      .where(eq(emailDeliveries.subjectId, taskId))
      .orderBy(emailDeliveries.createdAt),
  ])
  expect(mails.map(({ kind, staffId }) => [kind, staffId])).toEqual(
    bell.map(({ kind, staffId }) => [kind, staffId]),
  )
  return bell.map(({ kind }) => kind)
}

describe('the assignee of a task', () => {
  test('is notified once of what is due, by bell and mail, however often it is asked', async () => {
    const { taskId, contactId } = await add({ due: dueIn(-1) })
    const [first] = await Promise.all([1, 2, 3].map(() => ask(taskId)))
    await ask(taskId)
    expect(first).toMatchObject({ next: 'wait' })
    expect(await told(taskId)).toEqual(['taskDue'])
    expect((await listNotifications(rosa, {})).notifications[0]).toMatchObject({
      kind: 'taskDue',
      contactId,
      subjectId: taskId,
      contactName: 'Amara Okafor',
      excerpt: 'Call back',
    })
    const [delivery] = await database.migrator
      .select()
      .from(emailDeliveries)
      .where(eq(emailDeliveries.subjectId, taskId))
    const effects = await database.migrator
      .select()
      .from(outbox)
      .where(eq(outbox.entityId, delivery?.id ?? ''))
    expect(effects).toMatchObject([{ workflow: 'deliverEmail', recordId: contactId }])
  })

  test('is not notified before it is due, and then of what is next', async () => {
    const { taskId } = await add({ due: dueIn(2), remindAt: inHours(1).toISOString() })
    const decision = await ask(taskId)
    if (decision.next !== 'wait') expect.fail('it does not wait')
    expect(decision.forMs).toBeGreaterThan(HOUR - 60_000)
    expect(decision.forMs).toBeLessThanOrEqual(HOUR)
    expect(await told(taskId)).toEqual([])
  })

  test('hears of what was missed while nobody asked once, as the latest of it', async () => {
    const { taskId } = await add({ due: dueIn(-40), remindAt: inHours(-41).toISOString() })
    expect(await ask(taskId)).toEqual({ next: 'end', because: 'done' })
    await ask(taskId)
    expect(await told(taskId)).toEqual(['taskOverdue'])
  })

  test('hears nothing of a due time that had passed when it was written or moved', async () => {
    const contactId = await makeContact(database.migrator, workspace.id)
    const late = { contactId, title: 'Late', assigneeId: member.staffId, due: dueIn(-72) }
    const { id } = await createTask(ada, { taskId: uuidv7(), ...late })
    expect(await ask(id)).toEqual({ next: 'end', because: 'done' })
    const coming = dueIn(2)
    const { taskId } = await add({ due: coming })
    await editTask(ada, { taskId, patch: { due: dueIn(-72) }, was: { due: coming } })
    expect(await ask(taskId)).toEqual({ next: 'end', because: 'done' })
    expect([await told(id), await told(taskId)]).toEqual([[], []])
  })

  test('of a task that was done in time hears nothing; opened again, what it still has to hear', async () => {
    const { taskId } = await add({ due: dueIn(-1) })
    await completeTask(ada, { taskId })
    expect(await ask(taskId)).toEqual({ next: 'end', because: 'completed' })
    expect(await told(taskId)).toEqual([])
    await reopenTask(ada, { taskId })
    await ask(taskId)
    await completeTask(ada, { taskId })
    await reopenTask(ada, { taskId })
    await ask(taskId)
    expect(await told(taskId)).toEqual(['taskDue'])
  })

  test('is notified anew of a due time that moved, and not again of one that it was moved back to', async () => {
    const [passed, coming] = [dueIn(-1), dueIn(3)]
    const { taskId } = await add({ due: passed })
    await ask(taskId)
    await editTask(ada, { taskId, patch: { due: coming }, was: { due: passed } })
    expect(await ask(taskId)).toMatchObject({ next: 'wait' })
    await editTask(ada, { taskId, patch: { due: passed }, was: { due: coming } })
    await ask(taskId)
    expect(await told(taskId)).toEqual(['taskDue'])
  })

  test('of a deleted task or contact hears nothing until it is back', async () => {
    const { taskId } = await add({ due: dueIn(-1) })
    await deleteTask(ada, { taskId })
    expect(await ask(taskId)).toEqual({ next: 'end', because: 'gone' })
    await restoreTask(ada, { taskId })
    const other = await add({ due: dueIn(-1) })
    await deleteContacts(ada, { contactIds: [other.contactId] })
    expect(await ask(other.taskId)).toEqual({ next: 'end', because: 'gone' })
    expect([await told(taskId), await told(other.taskId)]).toEqual([[], []])
    await restoreContacts(ada, { contactIds: [other.contactId] })
    for (const id of [taskId, other.taskId]) await ask(id)
    expect([await told(taskId), await told(other.taskId)]).toEqual([['taskDue'], ['taskDue']])
    const runs = await database.migrator
      .select()
      .from(outbox)
      .where(eq(outbox.workflowId, `task/${other.taskId}`))
    // Written, stopped with the contact, started with it.
    expect(runs).toHaveLength(3)
  })

  test('that works here no more hears nothing: the task is nobody’s', async () => {
    const leaving = await makeWorkspace(database.migrator)
    const contactId = await makeContact(database.migrator, leaving.id)
    const ctx = { ...contextOf(database.app, leaving, leaving.staff.owner), now: () => inHours(-48) }
    const { staffId } = leaving.staff.member
    const given = { contactId, title: 'Left behind', assigneeId: staffId, due: dueIn(-1) }
    const { id: taskId } = await createTask(ctx, { taskId: uuidv7(), ...given })
    await database.migrator.delete(staff).where(eq(staff.id, staffId))
    const there = systemContext(database.app, leaving.id, ada.log)
    expect(await notifyAssignee(there, { taskId })).toEqual({ next: 'end', because: 'done' })
    expect(await told(taskId)).toEqual([])
  })

  test('sees the title as it is now, and nothing of a task that is done', async () => {
    const { taskId } = await add({ due: dueIn(-1) })
    await ask(taskId)
    const bell = async () =>
      (await listNotifications(rosa, {})).notifications.filter(({ subjectId }) => subjectId === taskId)
    await editTask(ada, { taskId, patch: { title: 'Call Bea' }, was: { title: 'Call back' } })
    expect((await bell())[0]?.excerpt).toBe('Call Bea')
    await completeTask(ada, { taskId })
    expect(await bell()).toEqual([])
    await reopenTask(ada, { taskId })
    expect(await bell()).toHaveLength(1)
  })

  test('gets no mail that nobody wants by the time it is sent', async () => {
    const { taskId } = await add({ due: dueIn(-1) })
    await ask(taskId)
    const [delivery] = await database.migrator
      .select()
      .from(emailDeliveries)
      .where(eq(emailDeliveries.subjectId, taskId))
    const prepare = () =>
      prepareEmail(system, {
        deliveryId: delivery?.id ?? '',
        publicUrl: 'https://crm.example',
        renderers: mailRenderers,
      })
    expect(await prepare()).toMatchObject({
      next: 'send',
      mail: { subject: 'Due: Call back', to: { address: member.email } },
    })
    await completeTask(ada, { taskId })
    expect(await prepare()).toEqual({ next: 'end', result: { state: 'skipped', reason: 'subject_gone' } })
  })

  test('gets no mail of a due time that was moved before it was sent', async () => {
    const { due, taskId } = await overdue()
    const [delivery] = await database.migrator
      .select()
      .from(emailDeliveries)
      .where(eq(emailDeliveries.subjectId, taskId))
    const coming = dueIn(24)
    await editTask(ada, { taskId, patch: { due: coming }, was: { due } })
    const input = { deliveryId: delivery?.id ?? '', publicUrl: 'https://crm.example' }
    expect(await prepareEmail(system, { ...input, renderers: mailRenderers })).toEqual({
      next: 'end',
      result: { state: 'skipped', reason: 'subject_gone' },
    })
  })

  test('is notified of what is overdue after an earlier one was, each once', async () => {
    const { taskId } = await overdue()
    const people = [member.staffId, owner.staffId, member.staffId] as const
    const pass = async (from: string, to: string) => {
      await editTask(ada, { taskId, patch: { assigneeId: to }, was: { assigneeId: from } })
      const runs = await database.migrator
        .select()
        .from(outbox)
        .where(eq(outbox.workflowId, `task/${taskId}`))
      await ask(taskId)
      await ask(taskId)
      return runs.length
    }
    expect(await pass(people[0], people[1])).toBe(2)
    expect(await pass(people[1], people[2])).toBe(2)
    const given = await database.migrator.select().from(taskNotices).where(eq(taskNotices.taskId, taskId))
    expect(new Set(given.map(({ kind, staffId }) => `${kind} ${staffId}`))).toEqual(
      new Set([`taskOverdue ${member.staffId}`, `taskOverdue ${owner.staffId}`]),
    )
    expect(await told(taskId)).toEqual(['taskOverdue', 'taskOverdue'])
  })

  test('sees under the bell only what holds of the task as it stands', async () => {
    const { due, taskId } = await overdue()
    const { staffId } = member
    const bell = async () =>
      (await listNotifications(rosa, {})).notifications
        .filter(({ subjectId }) => subjectId === taskId)
        .map(({ kind }) => kind)
    expect(await bell()).toEqual(['taskOverdue'])
    const coming = dueIn(24)
    await editTask(ada, { taskId, patch: { due: coming }, was: { due } })
    expect(await bell()).toEqual([])
    await completeTask(ada, { taskId })
    await reopenTask(ada, { taskId })
    expect(await bell()).toEqual([])
    await editTask(ada, { taskId, patch: { due }, was: { due: coming } })
    expect(await bell()).toEqual(['taskOverdue'])
    await editTask(ada, { taskId, patch: { assigneeId: owner.staffId }, was: { assigneeId: staffId } })
    expect(await bell()).toEqual([])
    await editTask(ada, { taskId, patch: { assigneeId: staffId }, was: { assigneeId: owner.staffId } })
    expect(await bell()).toEqual(['taskOverdue'])
  })
})

test('only the background work notifies, and the database lets nothing be notified twice', async () => {
  const { taskId } = await add({ due: dueIn(-1) })
  expect(() => notifyAssignee(ada, { taskId })).toThrow(expect.objectContaining({ code: 'not_allowed' }))
  await ask(taskId)
  const [notice] = await database.migrator.select().from(taskNotices).where(eq(taskNotices.taskId, taskId))
  if (!notice) expect.fail('no notice')
  await expect(database.migrator.insert(taskNotices).values(notice)).rejects.toMatchObject({
    cause: { code: '23505' },
  })
})
