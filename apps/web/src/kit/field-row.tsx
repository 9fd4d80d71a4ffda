import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import classes from './field-row.module.css'

type Props = { label: string; labelId?: string; isEditing?: boolean; children: ReactNode }

/** A label and what it stands for, on one dense line. */
export const FieldRow = ({ label, labelId, isEditing = false, children }: Props) => (
  <div className={classNames(classes['row'], isEditing && classes['editing'])}>
    <span id={labelId} className={classes['label']}>
      {label}
    </span>
    <div className={classes['value']}>{children}</div>
  </div>
)
