import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { type ComponentProps, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import '../i18n/signed-in-texts.ts'
import { type Column, DataTable, type RowsQuery } from './data-table.tsx'

// It tells of nothing by itself.
vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe = () => {}
    disconnect = () => {}
  },
)
afterEach(cleanup)

type Tag = { id: string; name: string; holders: number }
const tags: Tag[] = [
  { id: 'b', name: 'beta', holders: 2 },
  { id: 'a', name: 'alpha', holders: 10 },
  { id: 'c', name: 'gamma', holders: 1 },
]
const opened = vi.fn<(name: string) => void>()
const columns: Column<Tag>[] = [
  {
    id: 'name',
    head: 'Name',
    isName: true,
    sortBy: ({ name }) => name,
    cell: ({ name }) => (
      <button type="button" onClick={() => opened(name)}>
        {name}
      </button>
    ),
  },
  {
    id: 'holders',
    head: 'Contacts',
    align: 'end',
    sortBy: ({ holders }) => holders,
    cell: ({ holders }) => holders,
  },
]
const idle: RowsQuery = { error: null, isError: false, isFetching: false, refetch: vi.fn() }

type Given = Partial<Pick<ComponentProps<typeof DataTable<Tag>>, 'query' | 'rows'>>

const Page = ({ query = idle, rows }: Given) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return (
    <MantineProvider>
      <DataTable
        label="Tags"
        columns={columns}
        query={query}
        rows={rows}
        idOf={({ id }) => id}
        empty="No tag yet."
        what="the tags"
        selection={{
          ids,
          onChange: setIds,
          label: ({ name }) => `Select ${name}`,
          isLocked: ({ id }) => id === 'c',
        }}
      />
    </MantineProvider>
  )
}

const rowsShown = () =>
  within(screen.getByRole('table', { name: 'Tags' }))
    .getAllByRole('row')
    .slice(1)
const names = () => rowsShown().map((row) => within(row).getByRole('rowheader').textContent)
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

test('it shows what comes, that nothing is there, and what failed with another try', () => {
  const refetch = vi.fn()
  const { rerender } = render(<Page />)
  expect(screen.getByText('Loading')).toBeDefined()
  rerender(<Page rows={[]} />)
  expect(screen.getByRole('status').textContent).toBe('No tag yet.')
  rerender(<Page query={{ ...idle, isError: true, error: new Error('gone'), refetch }} />)
  expect(screen.getByRole('alert').textContent).toContain('Could not load the tags.')
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
  expect(refetch).toHaveBeenCalledOnce()
})

test('rows that came stay though reading again failed', () => {
  render(<Page rows={tags} query={{ ...idle, isError: true }} />)
  expect(names()).toEqual(['beta', 'alpha', 'gamma'])
})

test('a head sorts, and once more the other way round; numbers by their size', () => {
  render(<Page rows={tags} />)
  fireEvent.click(screen.getByRole('button', { name: 'Name' }))
  expect(names()).toEqual(['alpha', 'beta', 'gamma'])
  fireEvent.click(screen.getByRole('button', { name: 'Contacts' }))
  expect(names()).toEqual(['gamma', 'beta', 'alpha'])
  fireEvent.click(screen.getByRole('button', { name: 'Contacts' }))
  expect(names()).toEqual(['alpha', 'beta', 'gamma'])
  const head = screen.getByRole('columnheader', { name: 'Contacts' })
  expect(head.getAttribute('aria-sort')).toBe('descending')
})

test('j, k and the arrows walk, x selects, Enter presses what names the row', () => {
  render(<Page rows={tags} />)
  press('j')
  expect(document.activeElement).toBe(rowsShown()[0])
  press('ArrowDown')
  press('x')
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select alpha' }).checked).toBe(true)
  press('j')
  press('j')
  expect(document.activeElement).toBe(rowsShown()[2])
  press('x')
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select gamma' }).checked).toBe(false)
  press('k')
  press('Enter')
  expect(opened).toHaveBeenCalledExactlyOnceWith('alpha')
  expect(rowsShown().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1])
})

test('it reads on by its button', () => {
  const fetchNextPage = vi.fn()
  render(<Page rows={tags} query={{ ...idle, hasNextPage: true, fetchNextPage }} />)
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }))
  expect(fetchNextPage).toHaveBeenCalledOnce()
})
