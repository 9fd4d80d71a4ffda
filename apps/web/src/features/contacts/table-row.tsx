import type { ReactNode } from 'react'
import { classNames } from '../../kit/class-names.ts'
import classes from './contact-table.module.css'

type Props = {
  /** Its place in the whole list. */
  index: number
  offset: number
  isSelected: boolean | undefined
  columnCount: number
  /** Nothing while the row is on its way. */
  children: ReactNode
}

export const TableRow = ({ index, offset, isSelected, columnCount, children }: Props) => (
  <div
    role="row"
    data-row={index}
    aria-rowindex={index + 2}
    aria-selected={isSelected}
    aria-busy={!children}
    className={classNames(classes['row'], isSelected && classes['selected'])}
    style={{ transform: `translateY(${offset}px)` }}
  >
    {children || (
      <div role="gridcell" aria-colspan={columnCount} className={classes['coming']}>
        <span />
      </div>
    )}
  </div>
)
