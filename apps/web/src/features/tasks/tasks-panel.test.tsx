import type { RecordView } from '@dossier/contracts/record/views'
import type { TaskView } from '@dossier/contracts/tasks/views'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../i18n/signed-in-texts.ts'
import { recordOptions } from '../../entities/record/queries.ts'
import { tasksOptions } from '../../entities/tasks/queries.ts'
import { queryClient } from '../../lib/query-client.ts'
import { TasksPanel } from './tasks-panel.tsx'

const contactId = 'amara'
const task = (id: string, changed: Partial<TaskView> = {}): TaskView => ({
  id,
  title: `Call ${id}`,
  notes: null,
  due: null,
  dueAt: null,
  remindAt: null,
  assignee: null,
  priority: 'normal',
  createdAt: '2026-11-17T10:00:00.000Z',
  createdBy: null,
  completedAt: null,
  completedBy: null,
  ...changed,
})
const read = (state: 'open' | 'completed', tasks: TaskView[]) =>
  queryClient.setQueryData(tasksOptions(contactId, state).queryKey, {
    pages: [{ tasks, nextCursor: null }],
    pageParams: [null],
  })
const shown = () => screen.queryAllByRole('listitem').map((item) => within(item).getByRole('checkbox'))
const names = () => shown().map((box) => box.getAttribute('aria-label'))

let refuse: () => void

const show = (canEdit = true) => {
  // Of the record the panel asks only what may be done with it.
  const record = { abilities: { edit: canEdit, editTypes: false, overrideHours: false } } as RecordView
  queryClient.setQueryData(recordOptions(contactId).queryKey, record)
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <TasksPanel contactId={contactId} asked={0} />
      </QueryClientProvider>
    </MantineProvider>,
  )
}

beforeEach(() => {
  const answer = Promise.withResolvers<Response>()
  refuse = () => answer.reject(new TypeError('The line is cut'))
  vi.stubGlobal('fetch', () => answer.promise)
})
afterEach(() => {
  cleanup()
  queryClient.clear()
  vi.unstubAllGlobals()
})

test('open tasks stand by what is due first, and the overdue ones say so', () => {
  read('open', [
    task('some day'),
    task('later', { due: { on: '2150-01-02', at: null } }),
    task('late', { due: { on: '2020-01-02', at: null }, priority: 'high' }),
  ])
  show()
  expect(names()).toEqual(['Complete Call late', 'Complete Call later', 'Complete Call some day'])
  const [late, later] = screen.getAllByRole('listitem')
  expect(late?.textContent).toMatch(/Overdue: .*High/)
  expect(later?.textContent).toMatch(/Due /)
})

test('a completed task is gone from the open ones at once, and is back where that fails', async () => {
  read('open', [task('one'), task('two')])
  read('completed', [])
  show()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Complete Call one' }))
  await waitFor(() => expect(names()).toEqual(['Complete Call two']))
  fireEvent.click(screen.getByText('Completed'))
  await waitFor(() => expect(names()).toEqual(['Reopen Call one']))
  refuse()
  await waitFor(() => expect(names()).toEqual([]))
  fireEvent.click(screen.getByText('Open'))
  await waitFor(() => expect(names()).toEqual(['Complete Call one', 'Complete Call two']))
})

test('who may only read sees the tasks, and no way to change them', () => {
  read('open', [task('one')])
  show(false)
  expect(screen.getByRole('checkbox').hasAttribute('disabled')).toBe(true)
  expect(screen.queryByRole('button', { name: 'Add task' })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Actions for/ })).toBeNull()
})
