import type { ContactSort } from '@dossier/contracts/contact-sorts'
import type { ContactRow } from '@dossier/contracts/contacts'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { ListView } from '../../lib/record/list-query.ts'
import { classNames } from '../../ui/class-names.ts'
import { type ColumnChoice, type ColumnId, setColumnWidth } from './column-choice.ts'
import { columnLayout, columnsThatFit } from './column-layout.ts'
import { columns, features, ShownList, sortOfColumn } from './columns.tsx'
import { HeaderCell } from './header-cell.tsx'
import classes from './contact-table.module.css'
import type { ListPlace } from './list-places.ts'
import { TagRoom, useTagRoom } from './tag-room.ts'
import { useRowFocus } from './use-row-focus.ts'

const ROW = 36
/** So many rows before the end the next page is asked for. */
const AHEAD = 40

type Props = {
  view: ListView
  onSort: (sort: ContactSort) => void
  choice: ColumnChoice
  onChoice: (choice: ColumnChoice) => void
  rows: ContactRow[]
  /** How many there are in all; null where nobody counted to the end. */
  total: number | null
  isBusy: boolean
  hasMore: boolean
  onNearEnd: () => void
  place: ListPlace | undefined
  /** The reader has asked for the first row, and these are the rows. */
  isFirstAsked: boolean
  onOpen: (place: ListPlace) => void
}

const cellClass = (id: string) => classNames(classes['cell'], classes[`cell-${id}`])

/** Dense rows of which only those in sight exist. */
export const ContactTable = (props: Props) => {
  const { view, onSort, choice, onChoice, rows, total, isBusy } = props
  const { hasMore, onNearEnd, place, isFirstAsked, onOpen } = props
  const { t } = useTranslation('list')
  // A state, for the column comes and goes.
  const [tagsHead, setTagsHead] = useState<HTMLDivElement | null>(null)
  const tagRoom = useTagRoom(useMemo(() => ({ current: tagsHead }), [tagsHead]))
  const scroller = useRef<HTMLDivElement>(null)
  const size = useElementSize<HTMLDivElement>()
  const room = size.width || window.innerWidth
  const fitting = useMemo(() => columnsThatFit(choice, room), [choice, room])
  const shown = useMemo(() => fitting.map((id) => columns[id]), [fitting])
  const layout = columnLayout(fitting, choice, room)
  const table = useTable({ features, columns: shown, data: rows, getRowId: ({ id }) => id })
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    initialOffset: place?.offset ?? 0,
    scrollPaddingStart: ROW,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && last >= rows.length - AHEAD) onNearEnd()
  }, [hasMore, last, rows.length, onNearEnd])

  const order = `${view.sort} ${view.descending}`
  const orderBefore = useRef(order)
  useEffect(() => {
    if (orderBefore.current === order) return
    orderBefore.current = order
    scroller.current?.scrollTo({ top: 0 })
  }, [order])

  const focus = useRowFocus({
    scroller,
    count: rows.length,
    start: place?.index ?? null,
    isFirstAsked,
    scrollTo: (index) => virtual.scrollToIndex(index),
  })
  const modelRows = table.getRowModel().rows

  // Before the link acts: afterwards this is no longer the entry of history that Back returns to.
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest('[data-row]') : null
    if (link instanceof HTMLElement)
      onOpen({ index: Number(link.dataset['row']), offset: scroller.current?.scrollTop ?? 0 })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = focus.moveBy(event.key)
    if (moved) event.preventDefault()
  }

  // Custom properties are not among React's style names.
  const style = { '--tracks': layout.tracks, '--least': `${layout.least}px` } as CSSProperties
  const sortedBy = (id: ColumnId) =>
    view.search !== '' || sortOfColumn[id] !== view.sort ? null : view.descending ? 'descending' : 'ascending'

  return (
    <div ref={useMergedRef(scroller, size.ref)} className={classes['scroller']}>
      <div
        role="grid"
        aria-label={t('title')}
        aria-rowcount={total === null ? -1 : total + 1}
        aria-colcount={shown.length}
        aria-busy={isBusy}
        className={classes['grid']}
        style={style}
        onClickCapture={onClick}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className={classes['head']}>
          <div role="row" aria-rowindex={1} className={classes['row']}>
            {fitting.map((id, index) => (
              <HeaderCell
                key={id}
                ref={id === 'tags' ? setTagsHead : undefined}
                id={id}
                index={index}
                sort={view.search === '' ? (sortOfColumn[id] ?? null) : null}
                sorted={sortedBy(id)}
                onSort={onSort}
                width={choice.widths[id]}
                onWidth={(width) => onChoice(setColumnWidth(choice, id, width))}
              />
            ))}
          </div>
        </div>
        <ShownList value={view}>
          <TagRoom value={tagRoom}>
            <div role="rowgroup" className={classes['body']} style={{ height: virtual.getTotalSize() }}>
              {items.map(({ index, start }) => {
                const row = modelRows[index]
                return (
                  row && (
                    <div
                      key={row.id}
                      role="row"
                      aria-rowindex={index + 2}
                      className={classes['row']}
                      style={{ transform: `translateY(${start}px)` }}
                    >
                      {row.getAllCells().map((cell, column) => (
                        <div
                          key={cell.id}
                          role="gridcell"
                          aria-colindex={column + 1}
                          className={cellClass(cell.column.id)}
                        >
                          <table.FlexRender cell={cell} />
                        </div>
                      ))}
                    </div>
                  )
                )
              })}
            </div>
          </TagRoom>
        </ShownList>
      </div>
    </div>
  )
}
