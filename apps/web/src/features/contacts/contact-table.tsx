import type { ContactSort } from '@dossier/contracts/contacts/values'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { toFailure } from '../../lib/failure.ts'
import type { ListView } from '../../entities/contacts/queries.ts'
import { classNames } from '../../kit/class-names.ts'
import { type ColumnChoice, type ColumnId, setColumnWidth } from './column-choice.ts'
import { columnLayout, columnsThatFit } from './column-layout.ts'
import { columns, features, ShownList, sortOfColumn } from './columns.tsx'
import { HeaderCell } from './header-cell.tsx'
import classes from './contact-table.module.css'
import type { ListPlace } from './list-places.ts'
import { MoreFailed } from './more-failed.tsx'
import { RowBox } from './select-boxes.tsx'
import { TableRow } from './table-row.tsx'
import { TagRoom, useTagRoom } from './tag-room.ts'
import { useListWindow } from './use-list-window.ts'
import { useRowFocus } from './use-row-focus.ts'
import { useRowSelection } from './use-row-selection.ts'
import type { UseSelection } from './use-selection.ts'

const t = textsOf('list')

const ROW = 36
const BOX = 34
/** Room for what floats over the last rows while some are selected. */
const BAR = 64

type Props = {
  view: ListView
  listKey: string
  onSort: (sort: ContactSort) => void
  choice: ColumnChoice
  onChoice: (choice: ColumnChoice) => void
  /** How many there are in all; null where nobody counted to the end. */
  total: number | null
  isBusy: boolean
  place: ListPlace | undefined
  /** The reader has asked for the first row, and these are the rows. */
  isFirstAsked: boolean
  onOpen: (place: ListPlace) => void
  canSelect: boolean
  selection: UseSelection
  /** The box at the head of the others. */
  headBox: ReactNode
}

const cellClass = (id: string) => classNames(classes['cell'], classes[`cell-${id}`])

/** Dense rows of which only those in sight exist, and only those around them are known. */
export const ContactTable = (props: Props) => {
  const { view, listKey, onSort, choice, onChoice, total, isBusy } = props
  const { place, isFirstAsked, onOpen, canSelect, selection, headBox } = props
  // A state, for the column comes and goes.
  const [tagsHead, setTagsHead] = useState<HTMLDivElement | null>(null)
  const tagRoom = useTagRoom(useMemo(() => ({ current: tagsHead }), [tagsHead]))
  const scroller = useRef<HTMLDivElement>(null)
  const size = useElementSize<HTMLDivElement>()
  const first = canSelect ? 1 : 0
  const room = (size.width || window.innerWidth) - first * BOX
  const fitting = useMemo(() => columnsThatFit(choice, room), [choice, room])
  const shown = useMemo(() => fitting.map((id) => columns[id]), [fitting])
  const layout = columnLayout(fitting, choice, room)
  const list = useListWindow(view, place?.index ?? 0)
  const table = useTable({ features, columns: shown, data: list.rows, getRowId: ({ id }) => id })
  const selected = selection.selection.ids
  const bar = selected.size > 0 ? BAR : 0
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
    initialOffset: place?.offset ?? 0,
    scrollPaddingStart: ROW,
    scrollPaddingEnd: bar,
  })
  const items = virtual.getVirtualItems()
  const [top, end] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const { setSight } = list
  useEffect(() => setSight({ first: top, last: end }), [setSight, top, end])

  const order = `${view.sort} ${view.descending}`
  const orderBefore = useRef(order)
  useEffect(() => {
    if (orderBefore.current === order) return
    orderBefore.current = order
    scroller.current?.scrollTo({ top: 0 })
  }, [order])

  const focus = useRowFocus({
    scroller,
    count: list.length,
    start: place?.index ?? null,
    isFirstAsked,
    scrollTo: (index) => virtual.scrollToIndex(index),
  })
  const start = useRef(place?.index)
  useEffect(() => {
    // The reader may have walked on to a row that was out of sight.
    if (start.current !== undefined) virtual.scrollToIndex(start.current)
    start.current = undefined
  }, [virtual])
  const rowKeys = useRowSelection({
    isOn: canSelect,
    rows: selection,
    idsBetween: list.idsBetween,
    indexOf: list.indexOf,
    focus,
  })
  const modelRows = table.getRowModel().rows

  // Before the link acts: afterwards this is no longer the entry of history that Back returns to.
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest('[data-name]') : null
    const row = link?.closest<HTMLElement>('[data-row]')
    if (row) onOpen({ index: Number(row.dataset['row']), offset: scroller.current?.scrollTop ?? 0 })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // What stands in the head has keys of its own.
    const isInRow = event.target instanceof Element && event.target.closest('[data-row]') !== null
    if ((isInRow && rowKeys.press(event)) || focus.moveBy(event.key)) event.preventDefault()
  }

  const style = {
    '--tracks': first ? `${BOX}px ${layout.tracks}` : layout.tracks,
    '--least': `${layout.least && layout.least + first * BOX}px`,
    // Custom properties are not among React's style names.
  } as CSSProperties
  const sortedBy = (id: ColumnId) =>
    view.search !== '' || sortOfColumn[id] !== view.sort ? null : view.descending ? 'descending' : 'ascending'
  const from = useMemo(() => ({ list: view, listKey }), [view, listKey])

  return (
    <div ref={useMergedRef(scroller, size.ref)} className={classes['scroller']}>
      <div
        role="grid"
        aria-label={t('title')}
        aria-rowcount={total === null ? -1 : total + 1}
        aria-colcount={shown.length + first}
        aria-multiselectable={canSelect}
        aria-busy={isBusy}
        className={classes['grid']}
        style={style}
        onClickCapture={onClick}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className={classes['head']}>
          <div role="row" aria-rowindex={1} className={classes['row']}>
            {canSelect && (
              <div role="columnheader" aria-colindex={1}>
                {headBox}
              </div>
            )}
            {fitting.map((id, index) => (
              <HeaderCell
                key={id}
                ref={id === 'tags' ? setTagsHead : undefined}
                id={id}
                index={index + first}
                sort={view.search === '' ? (sortOfColumn[id] ?? null) : null}
                sorted={sortedBy(id)}
                onSort={onSort}
                width={choice.widths[id]}
                onWidth={(width) => onChoice(setColumnWidth(choice, id, width))}
              />
            ))}
          </div>
        </div>
        <ShownList value={from}>
          <TagRoom value={tagRoom}>
            <div role="rowgroup" className={classes['body']} style={{ height: virtual.getTotalSize() + bar }}>
              {items.map(({ index, start: offset }) => {
                const row = modelRows[list.lineAt(index) ?? -1]
                const isSelected = row !== undefined && selected.has(row.id)
                return (
                  <TableRow
                    key={row?.id ?? index}
                    index={index}
                    offset={offset}
                    isSelected={canSelect ? isSelected : undefined}
                    columnCount={shown.length + first}
                  >
                    {row && (
                      <>
                        {canSelect && (
                          <div role="gridcell" aria-colindex={1}>
                            <RowBox
                              row={row.original}
                              isSelected={isSelected}
                              onChoose={(isRange) => rowKeys.choose(index, isRange)}
                            />
                          </div>
                        )}
                        {row.getAllCells().map((cell, column) => (
                          <div
                            key={cell.id}
                            role="gridcell"
                            aria-colindex={column + first + 1}
                            className={cellClass(cell.column.id)}
                          >
                            <table.FlexRender cell={cell} />
                          </div>
                        ))}
                      </>
                    )}
                  </TableRow>
                )
              })}
            </div>
          </TagRoom>
        </ShownList>
      </div>
      {list.failed && (
        <MoreFailed
          words={failureWords(toFailure(list.failed.error))}
          onRetry={() => void list.failed?.refetch()}
        />
      )}
    </div>
  )
}
