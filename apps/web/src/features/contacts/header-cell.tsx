import type { ContactSort } from '@dossier/contracts/contacts/values'
import { useMergedRef } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type PointerEvent, type Ref, useRef } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import type { ColumnId } from './column-choice.ts'
import { columnWords } from './columns.tsx'
import classes from './contact-table.module.css'

const t = textsOf('list')

type Props = {
  ref: Ref<HTMLDivElement> | undefined
  id: ColumnId
  index: number
  /** What a click sorts by; null where this column sorts nothing. */
  sort: ContactSort | null
  sorted: 'ascending' | 'descending' | null
  onSort: (sort: ContactSort) => void
  width: number | undefined
  /** Null gives the column its own width back. */
  onWidth: (width: number | null) => void
}

const STEP = 16

/** A column's name, which sorts, and its edge, which drags. */
export const HeaderCell = ({ ref, id, index, sort, sorted, onSort, width, onWidth }: Props) => {
  const cell = useRef<HTMLDivElement>(null)
  const drag = useRef<{ x: number; width: number; sign: 1 | -1 } | null>(null)
  const words = columnWords(id)
  const now = () => width ?? cell.current?.offsetWidth ?? 0

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    drag.current = { x: event.clientX, width: now(), sign: isRtl ? -1 : 1 }
  }
  const onPointerMove = (event: PointerEvent) => {
    const { current } = drag
    if (current) onWidth(current.width + (event.clientX - current.x) * current.sign)
  }
  const end = () => {
    drag.current = null
  }

  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <div
      ref={useMergedRef(cell, ref)}
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={sort === null ? undefined : (sorted ?? 'none')}
      className={classes['headCell']}
    >
      {sort === null ? (
        <span className={classes['headWords']}>{words}</span>
      ) : (
        <button type="button" className={classes['sort']} onClick={() => onSort(sort)}>
          <span className={classes['headWords']}>{words}</span>
          {sorted && <Arrow size={13} stroke={2} aria-hidden />}
        </button>
      )}
      <div
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t('widthOf', { column: words })}
        aria-valuenow={width ?? 0}
        aria-valuemin={0}
        aria-valuemax={800}
        title={t('widthHint')}
        className={classes['edge']}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={end}
        onPointerCancel={end}
        onDoubleClick={() => onWidth(null)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') onWidth(now() - STEP)
          else if (event.key === 'ArrowRight') onWidth(now() + STEP)
          else if (event.key === 'Home') onWidth(null)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
    </div>
  )
}
