import { MAX_COUNTED } from '@dossier/contracts/record/values'
import type { CreateTask } from '@dossier/contracts/tasks/inputs'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { deleteContacts } from '../deletion/index.ts'
import { contextOf } from '../testing/index.ts'
import { completeTask, createTask, listMyTasks, listTasks } from './index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const ada = contextOf(database.app, workspace, workspace.staff.owner)

const person = () => makeContact(database.migrator, workspace.id)
const add = (input: Partial<CreateTask>, contactId: string) =>
  createTask(ada, { taskId: uuidv7(), contactId, title: 'Call about the crown', ...input })
const titles = (page: { tasks: { title: string }[] }) => page.tasks.map(({ title }) => title)
const berlin = { time: '09:00', timeZone: 'Europe/Berlin' }

describe('the lists of tasks', () => {
  test('order what is open by its due time, a date after the times of its day, no date last', async () => {
    const contactId = await person()
    for (const [title, due] of [
      ['none', null],
      ['day', { on: '2031-01-02', at: null }],
      ['late', { on: '2031-01-02', at: { ...berlin, time: '23:59' } }],
      ['before', { on: '2031-01-01', at: null }],
      ['early', { on: '2031-01-02', at: berlin }],
    ] as const)
      await add({ title, due }, contactId)
    expect(titles(await listTasks(ada, { contactId }))).toEqual(['before', 'early', 'late', 'day', 'none'])
  })

  test('are paged without a gap or a repeat, dated and undated', async () => {
    const contactId = await person()
    for (let n = 0; n < 65; n++)
      await add({ title: `T${n}`, due: n % 2 ? null : { on: '2031-01-02', at: null } }, contactId)
    const first = await listTasks(ada, { contactId })
    const second = await listTasks(ada, { contactId, cursor: first.nextCursor })
    const third = await listTasks(ada, { contactId, cursor: second.nextCursor })
    expect([first, second, third].map(({ tasks }) => tasks.length)).toEqual([30, 30, 5])
    expect(third.nextCursor).toBeNull()
    expect(new Set([first, second, third].flatMap(titles)).size).toBe(65)
  })

  test('hold fewer where notes are long, and go on after them', async () => {
    const contactId = await person()
    for (let n = 0; n < 20; n++)
      await add({ title: `T${n}`, notes: '長'.repeat(5_000), due: { on: '2031-01-02', at: null } }, contactId)
    const first = await listTasks(ada, { contactId })
    expect(first.tasks.length).toBeLessThan(20)
    const second = await listTasks(ada, { contactId, cursor: first.nextCursor })
    expect(new Set([first, second].flatMap(titles)).size).toBe(20)
  })

  test('"My tasks" are mine, of every contact, by what day it is where I am', async () => {
    const home = await makeWorkspace(database.migrator)
    const rosa = contextOf(database.app, home, home.staff.member)
    // Two o'clock at night of 2 June in Berlin, still 1 June in New York.
    const ctx = { ...rosa, now: () => new Date('2031-06-02T00:00:00Z') }
    const mine = async (title: string, due: CreateTask['due'], more: Partial<CreateTask> = {}) => {
      const contactId = await makeContact(database.migrator, home.id)
      const assigneeId = home.staff.member.staffId
      return createTask(ctx, { taskId: uuidv7(), contactId, title, due: due ?? null, assigneeId, ...more })
    }
    await mine('yesterday', { on: '2031-05-31', at: null })
    await mine('the first', { on: '2031-06-01', at: null })
    await mine('the second', { on: '2031-06-02', at: null })
    await mine('an hour ago', { on: '2031-06-02', at: { ...berlin, time: '01:00' } })
    await mine('in an hour', { on: '2031-06-02', at: { ...berlin, time: '03:00' } })
    await mine('some day', null)
    await mine('another’s', { on: '2031-06-01', at: null }, { assigneeId: home.staff.owner.staffId })
    const done = await mine('over', { on: '2031-05-31', at: null })
    await completeTask(ctx, { taskId: done.id })

    const groups = async (timeZone: string) => {
      const lists: Record<string, string[]> = {}
      for (const group of ['overdue', 'today', 'upcoming', 'done'] as const)
        lists[group] = titles(await listMyTasks(ctx, { group, timeZone }))
      return lists
    }
    expect(await groups('Europe/Berlin')).toEqual({
      overdue: ['yesterday', 'the first', 'an hour ago'],
      today: ['in an hour', 'the second'],
      upcoming: ['some day'],
      done: ['over'],
    })
    expect(await groups('America/New_York')).toEqual({
      overdue: ['yesterday', 'an hour ago'],
      today: ['the first', 'in an hour'],
      upcoming: ['the second', 'some day'],
      done: ['over'],
    })
    const { counts, tasks } = await listMyTasks(ctx, { group: 'overdue', timeZone: 'Europe/Berlin' })
    expect(counts).toEqual({ overdue: 3, today: 2, upcoming: 1 })
    expect(tasks[0]?.contact.name).toBe('Amara Okafor')
    await deleteContacts(contextOf(database.app, home, home.staff.owner), {
      contactIds: tasks.map(({ contact }) => contact.id),
    })
    const left = await listMyTasks(ctx, { group: 'overdue', timeZone: 'Europe/Berlin' })
    expect([left.tasks, left.counts.overdue]).toEqual([[], 0])
  })
  test('"My tasks" are counted up to a limit', async () => {
    const home = await makeWorkspace(database.migrator)
    const { staffId } = home.staff.member
    const ctx = contextOf(database.app, home, home.staff.member)
    const contactId = await makeContact(database.migrator, home.id)
    for (let n = 0; n <= MAX_COUNTED; n++)
      await createTask(ctx, { taskId: uuidv7(), contactId, title: `T${n}`, assigneeId: staffId })
    const { counts } = await listMyTasks(ctx, { group: 'today', timeZone: 'UTC' })
    expect(counts).toEqual({ overdue: 0, today: 0, upcoming: MAX_COUNTED })
  })
})
