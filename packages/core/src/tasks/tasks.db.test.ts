import type { CreateTask } from '@dossier/contracts/tasks/inputs'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { auditEntries, outbox } from '@dossier/db/schema'
import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { deleteContacts, restoreContacts } from '../deletion/index.ts'
import { getRecord } from '../record/index.ts'
import { contextOf } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import {
  completeTask,
  createTask,
  deleteTask,
  editTask,
  listTasks,
  reopenTask,
  restoreTask,
} from './index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const other = await makeWorkspace(database.migrator, 'Northside Plumbing')
const { owner, admin, member, readonly } = workspace.staff
const ada = contextOf(database.app, workspace, owner)
const jun = contextOf(database.app, workspace, admin)

const person = () => makeContact(database.migrator, workspace.id)
const add = async (input: Partial<CreateTask> = {}, contactId?: string) =>
  createTask(ada, {
    taskId: uuidv7(),
    contactId: contactId ?? (await person()),
    title: 'Call about the crown',
    ...input,
  })
const titles = (page: { tasks: { title: string }[] }) => page.tasks.map(({ title }) => title)
const berlin = { time: '09:00', timeZone: 'Europe/Berlin' }

describe('a task', () => {
  test('is on the record, counted, and in the timeline, with who it is for', async () => {
    const contactId = await person()
    const task = await add(
      {
        notes: 'Ask for the second number.\n',
        due: { on: '2031-03-01', at: berlin },
        remindAt: '2031-02-28T08:00:00Z',
        assigneeId: member.staffId,
        priority: 'high',
      },
      contactId,
    )
    expect(task).toMatchObject({
      title: 'Call about the crown',
      notes: 'Ask for the second number.',
      due: { on: '2031-03-01', at: berlin },
      dueAt: '2031-03-01T08:00:00.000Z',
      remindAt: '2031-02-28T08:00:00.000Z',
      assignee: { id: member.staffId, name: 'Rosa Marin' },
      priority: 'high',
      createdBy: { name: 'Ada Owens' },
      completedAt: null,
      completedBy: null,
    })
    expect(await listTasks(ada, { contactId })).toEqual({ tasks: [task], nextCursor: null })
    const record = await getRecord(ada, { contactId, tab: 'tasks' })
    expect(record.section).toEqual({ tab: 'tasks', page: { tasks: [task], nextCursor: null } })
    expect(record.counts.tasks).toBe(1)
    expect((await listTimeline(ada, { contactId })).entries).toMatchObject([
      {
        kind: 'task.created',
        data: { taskId: task.id, title: task.title, assignee: { name: 'Rosa Marin' } },
      },
    ])
  })

  test('created twice with one id is there once; the id of another is refused', async () => {
    const contactId = await person()
    const input = { taskId: uuidv7(), contactId, title: 'Once' }
    await createTask(ada, input)
    await createTask(ada, input)
    const others: Partial<CreateTask>[] = [
      { title: 'Twice' },
      { notes: 'More' },
      { due: { on: '2031-01-01', at: null } },
      { remindAt: '2031-01-01T10:00:00Z' },
      { assigneeId: member.staffId },
      { priority: 'high' },
      { contactId: await person() },
    ]
    for (const changed of others)
      await expect(createTask(ada, { ...input, ...changed })).rejects.toMatchObject({ reason: 'id.taken' })
    expect(titles(await listTasks(ada, { contactId }))).toEqual(['Once'])
    expect((await listTimeline(ada, { contactId })).entries).toHaveLength(1)
  })

  test('due on a date without a time has no instant: it is that date in every zone', async () => {
    const task = await add({ due: { on: '2028-02-29', at: null } })
    expect(task).toMatchObject({ due: { on: '2028-02-29', at: null }, dueAt: null })
  })

  test.each([
    ['a date that is none', { on: '2027-02-30', at: null }, 'day.invalid'],
    ['a year of a slip', { on: '0202-01-01', at: null }, 'day.invalid'],
    ['a time that is none', { on: '2027-02-01', at: { ...berlin, time: '24:00' } }, 'time.invalid'],
    [
      'a zone that is none',
      { on: '2027-02-01', at: { ...berlin, timeZone: 'Mars/Base' } },
      'timeZone.invalid',
    ],
  ])('is refused with %s', async (_, due, reason) => {
    await expect(add({ due })).rejects.toMatchObject({ code: 'invalid', reason })
  })

  test('is for a colleague of the workspace, and nobody else', async () => {
    await expect(add({ assigneeId: other.staff.owner.staffId })).rejects.toMatchObject({
      fields: [{ field: 'assigneeId', reason: 'staff.unknown' }],
    })
  })

  test('is found by nobody of another workspace, nor written by who may only read', async () => {
    const { id: taskId } = await add()
    const foreign = contextOf(database.app, other, other.staff.owner)
    const ray = contextOf(database.app, workspace, readonly)
    for (const act of [completeTask, reopenTask, deleteTask, restoreTask]) {
      await expect(act(foreign, { taskId })).rejects.toMatchObject({ reason: 'task.notFound' })
      await expect(act(ray, { taskId })).rejects.toMatchObject({ reason: 'rights.contactsWrite' })
    }
  })

  test('of a deleted contact is not found, and is as it was once the contact is back', async () => {
    const contactId = await person()
    const task = await add({ assigneeId: owner.staffId, due: { on: '2031-01-01', at: null } }, contactId)
    const { taken } = await deleteContacts(ada, { contactIds: [contactId] })
    expect(taken).toMatchObject({ tasks: 1 })
    await expect(completeTask(ada, { taskId: task.id })).rejects.toMatchObject({ reason: 'task.notFound' })
    const edit = { taskId: task.id, patch: { title: 'x' }, was: { title: task.title } }
    await expect(editTask(ada, edit)).rejects.toMatchObject({ reason: 'task.notFound' })
    await restoreContacts(ada, { contactIds: [contactId] })
    expect((await listTasks(ada, { contactId })).tasks).toEqual([task])
  })
})

describe('an edit of a task', () => {
  test('writes only what it is given', async () => {
    const task = await add({ notes: 'First', due: { on: '2031-01-01', at: berlin }, priority: 'low' })
    const edited = await editTask(jun, {
      taskId: task.id,
      patch: { due: { on: '2031-01-02', at: null } },
      was: { due: task.due },
    })
    expect(edited).toEqual({ ...task, due: { on: '2031-01-02', at: null }, dueAt: null })
  })

  test('says in the timeline what it changed, from what, so that it can be undone', async () => {
    const contactId = await person()
    const task = await add({ assigneeId: owner.staffId, remindAt: '2031-01-01T10:00:00Z' }, contactId)
    const patch = { assigneeId: member.staffId, priority: 'high', remindAt: null } as const
    const was = { assigneeId: owner.staffId, priority: 'normal', remindAt: task.remindAt } as const
    await editTask(ada, { taskId: task.id, patch, was })
    const [entry] = (await listTimeline(ada, { contactId })).entries
    expect(entry).toMatchObject({ kind: 'task.edited' })
    expect(entry?.data).toEqual({
      taskId: task.id,
      title: task.title,
      changes: {
        assignee: {
          from: { id: owner.staffId, name: 'Ada Owens' },
          to: { id: member.staffId, name: 'Rosa Marin' },
        },
        priority: { from: 'normal', to: 'high' },
        remindAt: { from: '2031-01-01T10:00:00.000Z', to: null },
      },
    })
    expect(await editTask(ada, { taskId: task.id, patch: was, was: patch })).toEqual(task)
  })

  test('of a field that somebody else changed meanwhile is refused, and says who and what', async () => {
    const task = await add({ due: { on: '2031-01-01', at: null } })
    const to = (on: string) => ({ taskId: task.id, patch: { due: { on, at: null } }, was: { due: task.due } })
    await editTask(jun, {
      taskId: task.id,
      patch: { due: { on: '2031-01-03', at: berlin } },
      was: { due: task.due },
    })
    await expect(editTask(ada, to('2031-01-02'))).rejects.toMatchObject({
      code: 'conflict',
      conflict: { field: 'due', current: '2031-01-03T09:00[Europe/Berlin]', changedBy: 'Jun Kim' },
    })
    const retitled = { taskId: task.id, patch: { title: 'Another' }, was: { title: task.title } }
    expect(await editTask(ada, retitled)).toMatchObject({ title: 'Another', due: { on: '2031-01-03' } })
  })

  test('that changes nothing leaves no trace', async () => {
    const contactId = await person()
    const task = await add({ remindAt: '2031-01-01T10:00:00Z' }, contactId)
    const same = { title: ` ${task.title} `, remindAt: '2031-01-01T10:00:00Z', notes: '  ' }
    expect(await editTask(ada, { taskId: task.id, patch: same, was: {} })).toEqual(task)
    expect((await listTimeline(ada, { contactId })).entries).toHaveLength(1)
  })

  test('of one that was deleted meanwhile says who deleted it', async () => {
    const task = await add()
    await deleteTask(jun, { taskId: task.id })
    const edit = editTask(ada, { taskId: task.id, patch: { title: 'x' }, was: { title: task.title } })
    await expect(edit).rejects.toMatchObject({ reason: 'task.notFound', conflict: { changedBy: 'Jun Kim' } })
  })
})

describe('completing and deleting', () => {
  test('moves a task between open and completed, once each, with who did it', async () => {
    const contactId = await person()
    const { id: taskId } = await add({}, contactId)
    const { task: done, changed } = await completeTask(jun, { taskId })
    expect(changed).toBe(true)
    expect(done).toMatchObject({ completedBy: { name: 'Jun Kim' }, completedAt: expect.any(String) })
    expect(await completeTask(ada, { taskId })).toEqual({ task: done, changed: false })
    expect((await listTasks(ada, { contactId })).tasks).toEqual([])
    expect((await listTasks(ada, { contactId, state: 'completed' })).tasks).toEqual([done])
    expect((await getRecord(ada, { contactId, tab: 'tasks' })).counts.tasks).toBe(0)
    expect(await reopenTask(ada, { taskId })).toMatchObject({
      task: { completedAt: null, completedBy: null },
      changed: true,
    })
    expect(await reopenTask(ada, { taskId })).toMatchObject({ changed: false })
    const kinds = (await listTimeline(ada, { contactId })).entries.map(({ kind }) => kind)
    expect(kinds).toEqual(['task.reopened', 'task.completed', 'task.created'])
  })

  test('a deleted task is on no list and comes back as it was, completed too', async () => {
    const contactId = await person()
    const { id: taskId } = await add({}, contactId)
    const { task: done } = await completeTask(ada, { taskId })
    expect(await deleteTask(ada, { taskId })).toMatchObject({ changed: true })
    expect(await deleteTask(jun, { taskId })).toMatchObject({ changed: false })
    for (const state of ['open', 'completed'] as const)
      expect((await listTasks(ada, { contactId, state })).tasks).toEqual([])
    await expect(reopenTask(ada, { taskId })).rejects.toMatchObject({ reason: 'task.notFound' })
    expect(await restoreTask(ada, { taskId })).toEqual({ task: done, changed: true })
  })
})

test('every act on a task is audited, and asks its run to look again only where a notice moves', async () => {
  const task = await add({ assigneeId: owner.staffId, due: { on: '2031-01-01', at: null } })
  const taskId = task.id
  const asked = async () =>
    (
      await database.migrator
        .select()
        .from(outbox)
        .where(eq(outbox.workflowId, `task/${taskId}`))
    ).length
  expect(await asked()).toBe(1)
  await editTask(ada, { taskId, patch: { title: 'Another' }, was: { title: task.title } })
  await editTask(ada, { taskId, patch: { assigneeId: member.staffId }, was: { assigneeId: owner.staffId } })
  expect(await asked()).toBe(1)
  await editTask(ada, { taskId, patch: { due: { on: '2031-01-02', at: null } }, was: { due: task.due } })
  expect(await asked()).toBe(2)
  await completeTask(ada, { taskId })
  await reopenTask(ada, { taskId })
  await deleteTask(ada, { taskId })
  await restoreTask(ada, { taskId })
  expect(await asked()).toBe(6)
  await editTask(ada, { taskId, patch: { assigneeId: null }, was: { assigneeId: member.staffId } })
  expect(await asked()).toBe(7)
  const acts = await database.migrator
    .select({ act: auditEntries.act })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, taskId)))
    .orderBy(auditEntries.at, auditEntries.id)
  expect(acts.map(({ act }) => act.replace('task.', '')).join(' ')).toBe(
    'created edited edited edited completed reopened deleted restored edited',
  )
})
