import type { RecordView } from '@dossier/contracts/record/views'
import type { MeView } from '@dossier/contracts/staff/views'
import type { TaskTimeline } from '@dossier/contracts/tasks/timeline'
import type { TaskView } from '@dossier/contracts/tasks/views'
import type { EntryOf } from '@dossier/contracts/timeline/views'
import { afterEach, expect, test } from 'vitest'
import '../../i18n/signed-in-texts.ts'
import { queryClient } from '../../lib/query-client.ts'
import { tasksOptions } from './queries.ts'
import { taskUndos } from './undo.ts'

const at = '2031-06-02T10:00:00.000Z'
const task: TaskView = {
  id: 'one',
  title: 'Call',
  notes: null,
  due: { on: '2031-06-03', at: null },
  dueAt: null,
  remindAt: null,
  assignee: { id: 'ada', name: 'Ada Owens' },
  priority: 'normal',
  createdAt: at,
  createdBy: null,
  completedAt: null,
  completedBy: null,
}
const read = (state: 'open' | 'completed', tasks: TaskView[], nextCursor: string | null = null) =>
  queryClient.setQueryData(tasksOptions('amara', state).queryKey, {
    pages: [{ tasks, nextCursor }],
    pageParams: [null],
  })

// These undos ask neither for the record nor for who undoes.
const present = { contactId: 'amara', record: {} as RecordView, me: {} as MeView }
const entry = <Kind extends keyof TaskTimeline>(kind: Kind, data: TaskTimeline[Kind]) => ({
  id: 'entry',
  kind,
  at,
  pinnedAt: null,
  actor: { kind: 'staff' as const, id: 'ada', name: 'Ada Owens' },
  data,
})
const created = (): EntryOf<'task.created'> =>
  entry('task.created', { taskId: 'one', title: task.title, due: task.due, assignee: task.assignee })
const completed = (): EntryOf<'task.completed'> =>
  entry('task.completed', { taskId: 'one', title: task.title })

const canUndoCreated = () => 'step' in (taskUndos['task.created'](created(), present) ?? {})
const canUndoCompleted = () => 'step' in (taskUndos['task.completed'](completed(), present) ?? {})

afterEach(() => queryClient.clear())

test('a completion is undone while it is the one that stands', () => {
  expect(canUndoCompleted()).toBe(true)
  read('completed', [{ ...task, completedAt: '2031-06-02T09:59:59.990Z' }])
  expect(canUndoCompleted()).toBe(true)
  read('completed', [{ ...task, completedAt: '2031-06-04T10:00:00.000Z' }])
  expect(canUndoCompleted()).toBe(false)
  read('completed', [])
  read('open', [task])
  expect(canUndoCompleted()).toBe(false)
})

test('a new task is removed while it is as it was added', () => {
  read('open', [task])
  expect(canUndoCreated()).toBe(true)
  for (const edited of [
    { title: 'Call back' },
    { due: null },
    { due: { on: '2031-06-03', at: { time: '09:00', timeZone: 'UTC' } } },
    { assignee: null },
    { completedAt: at },
  ]) {
    read('open', [{ ...task, ...edited }])
    expect(canUndoCreated()).toBe(false)
  }
})

test('a new task is not removed twice: not where all open ones were read and it is not among them', () => {
  read('open', [], 'more')
  expect(canUndoCreated()).toBe(true)
  read('open', [])
  expect(canUndoCreated()).toBe(false)
})
