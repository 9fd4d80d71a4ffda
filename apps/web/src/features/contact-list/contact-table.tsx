import type { ContactRow } from '@dossier/contracts/contacts'
import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { columns, features } from './columns.tsx'
import classes from './contact-table.module.css'
import type { ListPlace } from './list-places.ts'
import { TagRoom, useTagRoom } from './tag-room.ts'
import { useRowFocus } from './use-row-focus.ts'

const ROW = 36
/** So many rows before the end the next page is asked for. */
const AHEAD = 40

type Props = {
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
  const { rows, total, isBusy, hasMore, onNearEnd, place, isFirstAsked, onOpen } = props
  const { t } = useTranslation('list')
  const table = useTable({ features, columns, data: rows, getRowId: ({ id }) => id })
  const tagsHead = useRef<HTMLDivElement>(null)
  const tagRoom = useTagRoom(tagsHead)
  const scroller = useRef<HTMLDivElement>(null)
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

  return (
    <div ref={scroller} className={classes['scroller']}>
      <div
        role="grid"
        aria-label={t('title')}
        aria-rowcount={total === null ? -1 : total + 1}
        aria-colcount={columns.length}
        aria-busy={isBusy}
        className={classes['grid']}
        onClickCapture={onClick}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className={classes['head']}>
          {table.getHeaderGroups().map((group) => (
            <div key={group.id} role="row" aria-rowindex={1} className={classes['row']}>
              {group.headers.map((header, index) => (
                <div
                  key={header.id}
                  ref={header.column.id === 'tags' ? tagsHead : undefined}
                  role="columnheader"
                  aria-colindex={index + 1}
                  className={cellClass(header.column.id)}
                >
                  <table.FlexRender header={header} />
                </div>
              ))}
            </div>
          ))}
        </div>
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
      </div>
    </div>
  )
}
