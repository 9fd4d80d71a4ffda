import type { ReactNode } from 'react'
import classes from './page-body.module.css'

type Props = { lead?: string; children: ReactNode }

/** What a page of one column holds: what it is for, and the rest, which scrolls. */
export const PageBody = ({ lead, children }: Props) => (
  <div className={classes['body']}>
    {lead && <p className={classes['lead']}>{lead}</p>}
    {children}
  </div>
)
