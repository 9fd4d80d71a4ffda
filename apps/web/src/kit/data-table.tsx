import { EmptyState } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { textsOf } from '../i18n/i18n.ts'
import { classNames } from './class-names.ts'
import classes from './data-table.module.css'
import { MoreButton } from './more-button.tsx'
import { QueryFailed } from './query-failed.tsx'
import { useShortcuts } from './shortcuts.ts'
import { SkeletonLines } from './skeleton-lines.tsx'
import { useSortedRows } from './use-sorted-rows.ts'

const t = textsOf('common')

export type Column<Row> = {
  id: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** It names the row; Enter on the row presses what it holds. */
  isName?: boolean
  /** On a phone it stands at the end of the first line rather than on a line of its own. */
  isCorner?: boolean
  align?: 'end'
  /** Of the whole table, or in pixels; the others share the rest. */
  width?: number | string
  /** By what the rows can be sorted, where all of them are here. */
  sortBy?: (row: Row) => string | number
}

type Sort = { id: string; isDescending: boolean }

/** What a query answers, whether it comes whole or in pages. */
export type RowsQuery = {
  error: unknown
  isError: boolean
  isFetching: boolean
  refetch: () => unknown
  hasNextPage?: boolean
  isFetchingNextPage?: boolean
  fetchNextPage?: () => unknown
}

type Selection<Row> = {
  ids: ReadonlySet<string>
  onChange: (ids: ReadonlySet<string>) => void
  label: (row: Row) => string
  isLocked?: (row: Row) => boolean
}

type Props<Row> = {
  label: string
  columns: readonly Column<Row>[]
  query: RowsQuery
  /** Undefined until they came. */
  rows: readonly Row[] | undefined
  idOf: (row: Row) => string
  /** The sentence for having none. */
  empty: ReactNode
  /** What could not be loaded, and the words for reading on. */
  what: string
  more?: string
  selection?: Selection<Row>
  className?: string | undefined
}

/** Rows of a query: loading, failed, empty or shown, walked by j, k and the arrows. */
export const DataTable = <Row,>(props: Props<Row>) => {
  const { label, columns, query, rows, idOf, empty, what, more, selection, className } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const [activeId, setActiveId] = useState<string | null>(null)
  const [sort, setSort] = useState<Sort | null>(null)
  const sortBy = columns.find(({ id }) => id === sort?.id)?.sortBy
  const shown = useSortedRows(rows, sortBy, sort?.isDescending ?? false)

  const rowElements = () => [...(body.current?.querySelectorAll<HTMLElement>('tr') ?? [])]
  const step = (by: 1 | -1) => {
    const all = rowElements()
    const here = all.findIndex((row) => row.contains(document.activeElement))
    const from = here >= 0 ? here : by > 0 ? -1 : all.length
    all[Math.min(all.length - 1, Math.max(0, from + by))]?.focus()
  }
  const toggle = (row: Row) => {
    if (!selection || selection.isLocked?.(row)) return
    const next = new Set(selection.ids)
    if (!next.delete(idOf(row))) next.add(idOf(row))
    selection.onChange(next)
  }
  const active = () => shown?.find((row) => idOf(row) === activeId)
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    ...(selection && {
      x: () => {
        const row = active()
        if (row) toggle(row)
      },
    }),
  })
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    // What is inside a row has keys of its own.
    if (event.target !== event.currentTarget) return
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter')
      event.currentTarget.querySelector<HTMLElement>('th :is(a, button)')?.click()
    else return
    event.preventDefault()
  }

  if (!shown)
    return query.isError ? <QueryFailed what={what} query={query} /> : <SkeletonLines lines={8} height={44} />
  if (shown.length === 0) return <EmptyState role="status" description={empty} />

  const first = shown.find((row) => idOf(row) === activeId) ?? shown[0]
  return (
    <>
      <table className={classNames(classes['table'], className)} aria-label={label}>
        <colgroup>
          {selection && <col style={{ width: 36 }} />}
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {selection && <td />}
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((row) => {
            const id = idOf(row)
            return (
              <tr
                key={id}
                tabIndex={row === first ? 0 : -1}
                data-selected={selection?.ids.has(id) || undefined}
                onFocus={() => setActiveId(id)}
                onKeyDown={onKeyDown}
              >
                {selection && (
                  <td data-place="check">
                    <input
                      type="checkbox"
                      aria-label={selection.label(row)}
                      checked={selection.ids.has(id)}
                      disabled={selection.isLocked?.(row) ?? false}
                      onChange={() => toggle(row)}
                    />
                  </td>
                )}
                {columns.map((column) => {
                  const { isName = false, isCorner = false } = column
                  const Cell = isName ? 'th' : 'td'
                  return (
                    <Cell
                      key={column.id}
                      scope={isName ? 'row' : undefined}
                      data-place={isName ? 'name' : isCorner ? 'corner' : undefined}
                      data-align={column.align}
                    >
                      {column.cell(row)}
                    </Cell>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
      {query.hasNextPage && query.fetchNextPage && (
        <MoreButton
          words={more ?? t('more')}
          isBusy={query.isFetchingNextPage ?? false}
          onMore={() => void query.fetchNextPage?.()}
        />
      )}
    </>
  )
}

type HeadProps<Row> = { column: Column<Row>; sort: Sort | null; onSort: (sort: Sort | null) => void }

const HeadCell = <Row,>({ column: { id, head, align, sortBy }, sort, onSort }: HeadProps<Row>) => {
  const isBy = sort?.id === id
  const Arrow = isBy && sort.isDescending ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      data-align={align}
      aria-sort={isBy ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
    >
      {sortBy ? (
        <button
          type="button"
          className={classes['sort']}
          onClick={() => onSort({ id, isDescending: isBy && !sort.isDescending })}
        >
          {head}
          {isBy && <Arrow size={12} aria-hidden />}
        </button>
      ) : (
        head
      )}
    </th>
  )
}
