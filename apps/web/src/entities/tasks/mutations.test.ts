import type { MyTaskGroup } from '@dossier/contracts/tasks/values'
import type { MyTaskView, TaskView } from '@dossier/contracts/tasks/views'
import { afterEach, expect, test } from 'vitest'
import '../../i18n/signed-in-texts.ts'
import { queryClient } from '../../lib/query-client.ts'
import { completeTask, deleteTask, editTask } from './mutations.ts'
import { myTasksOptions, tasksOptions } from './queries.ts'

const task = (id: string, changed: Partial<TaskView> = {}): TaskView => ({
  id,
  title: `Call ${id}`,
  notes: null,
  due: null,
  dueAt: null,
  remindAt: null,
  assignee: { id: 'ada', name: 'Ada Owens' },
  priority: 'normal',
  createdAt: '2026-11-17T10:00:00.000Z',
  createdBy: null,
  completedAt: null,
  completedBy: null,
  ...changed,
})
const mine = (one: TaskView): MyTaskView => ({ ...one, contact: { id: 'amara', name: 'Amara' } })
const counts = { overdue: 0, today: 0, upcoming: 2 }
const readMine = (group: MyTaskGroup, tasks: TaskView[]) =>
  queryClient.setQueryData(myTasksOptions(group).queryKey, {
    pages: [{ tasks: tasks.map(mine), nextCursor: null, counts }],
    pageParams: [null],
  })
const mineNow = (group: MyTaskGroup) =>
  queryClient.getQueryData(myTasksOptions(group).queryKey)?.pages.flatMap((page) => page.tasks)

// A change made by `change` writes by the answer and its variables alone.
const answer = <Answer, Variables>(
  change: { onSuccess?: ((...args: never[]) => unknown) | undefined },
  given: Answer,
  variables: Variables,
) => (change.onSuccess as ((given: Answer, variables: Variables) => unknown) | undefined)?.(given, variables)

afterEach(() => queryClient.clear())

test('the answer to a change stands in each group of my tasks before they are read again', () => {
  readMine('today', [task('one'), task('two')])
  readMine('upcoming', [task('three')])
  const done = task('one', { completedAt: '2031-06-02T10:00:00.000Z' })
  answer(completeTask('amara'), { task: done, changed: true }, { taskId: 'one', task: null })
  expect(mineNow('today')).toEqual([mine(done), mine(task('two'))])
  answer(deleteTask('amara'), { task: task('three'), changed: true }, { taskId: 'three', task: null })
  expect(mineNow('upcoming')).toEqual([])
})

test('a task that an edit gives to somebody else is no longer among mine', () => {
  readMine('today', [task('one'), task('two')])
  const given = task('one', { assignee: { id: 'ben', name: 'Ben Hill' } })
  answer(editTask('amara'), given, { taskId: 'one', patch: {}, was: {}, task: null })
  expect(mineNow('today')).toEqual([mine(task('two'))])
})

test('a written task leaves the pages that were read, and where each begins', () => {
  const { queryKey } = tasksOptions('amara', 'open')
  queryClient.setQueryData(queryKey, {
    pages: [
      { tasks: [task('a'), task('b')], nextCursor: 'after b' },
      { tasks: [task('c')], nextCursor: 'after c' },
    ],
    pageParams: [null, 'after b'],
  })
  answer(
    completeTask('amara'),
    { task: task('a', { completedAt: '2031-06-02T10:00:00.000Z' }), changed: true },
    {
      taskId: 'a',
      task: null,
    },
  )
  expect(queryClient.getQueryData(queryKey)).toEqual({
    pages: [
      { tasks: [task('b'), task('c')], nextCursor: 'after b' },
      { tasks: [], nextCursor: 'after c' },
    ],
    pageParams: [null, 'after b'],
  })
})
