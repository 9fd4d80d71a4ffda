import { formatCount } from '../lib/format.ts'
import classes from './tab-count.module.css'

/** How many a tab holds, beside its name and counted no further than `most`; nothing where it holds none. */
export const TabCount = ({ count, most }: { count: number; most: number }) =>
  count === 0 ? null : (
    <span aria-hidden className={classes['count']}>
      {count >= most ? `${formatCount(most)}+` : formatCount(count)}
    </span>
  )
