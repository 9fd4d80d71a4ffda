import type { TaskView } from '@dossier/contracts/tasks/views'
import { expect, test } from 'vitest'
import { asLocal, viewerZone } from '../../lib/local-time.ts'
import { drawTask, emptyValues, inputOf, patchOf, valuesOf } from './task-form.ts'

const task: TaskView = {
  id: 'task',
  title: 'Call',
  notes: null,
  due: { on: '2031-06-02', at: { time: '09:00', timeZone: 'Asia/Tokyo' } },
  dueAt: '2031-06-02T00:00:00.000Z',
  remindAt: '2031-06-01T10:00:00.000Z',
  assignee: { id: 'ada', name: 'Ada Owens' },
  priority: 'high',
  createdAt: '2031-05-01T10:00:00.000Z',
  createdBy: null,
  completedAt: null,
  completedBy: null,
}
const before = inputOf('amara', valuesOf(task), task)

test('a form that was not touched changes nothing, in whatever zone the task is due', () => {
  expect(before).toMatchObject({ due: task.due, remindAt: task.remindAt, assigneeId: 'ada', notes: null })
  expect(patchOf(before, inputOf('amara', valuesOf(task), task))).toEqual({ patch: {}, was: {} })
})

test('a due time is that of the viewer: shown in their zone, and once touched kept in it', () => {
  const [on = '', time = ''] = asLocal(new Date('2031-06-02T00:00:00.000Z')).split('T')
  expect(valuesOf(task).due).toEqual({ on, at: { time } })
  const typed = { ...valuesOf(task), due: { on, at: { time: '17:30' } } }
  const input = inputOf('amara', typed, task)
  expect(input.due).toEqual({ on, at: { time: '17:30', timeZone: viewerZone() } })
  expect(drawTask(input, [], task).dueAt).toBe(new Date(`${on}T17:30`).toISOString())
})

test('a task due in another zone looks due at the same instant while something else is saved', () => {
  const input = inputOf('amara', { ...valuesOf(task), title: 'Call back' }, task)
  expect(drawTask(input, [], task)).toMatchObject({ due: task.due, dueAt: task.dueAt })
})

test('an edit names what was changed, and what stood there', () => {
  const typed = { ...valuesOf(task), title: 'Call back', due: { on: '', at: { time: '' } } }
  expect(patchOf(before, inputOf('amara', typed, task))).toEqual({
    patch: { title: 'Call back', due: null },
    was: { title: 'Call', due: task.due },
  })
})

test('a date without a time is only that date', () => {
  const typed = { ...emptyValues('task', ''), due: { on: '2031-06-02', at: { time: '' } } }
  expect(inputOf('amara', typed)).toMatchObject({
    due: { on: '2031-06-02', at: null },
    remindAt: null,
    assigneeId: null,
  })
})
