import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { type RefObject, useEffect, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { useMe } from '../../entities/session/me.ts'
import { newsSince } from './news-of.ts'
import classes from './timeline.module.css'

const t = textsOf('timeline')

type Props = { entries: readonly TimelineEntryView[]; scroller: RefObject<HTMLElement | null> }

const NEAR_TOP = 48

/** Says to whoever has scrolled down that there is news above, without moving what they read. */
export const NewEntriesPill = ({ entries, scroller }: Props) => {
  const me = useMe()
  const newest = entries[0] ?? null
  const [seen, setSeen] = useState(newest)
  const hasNews = seen?.id !== newest?.id

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      if (element.scrollTop < NEAR_TOP) setSeen(newest)
    }
    // Where nothing is new, asking for the place would only have the page laid out before its time.
    if (hasNews) look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [scroller, newest, hasNews])

  const count = newsSince(entries, seen, me.staffId).length
  if (count === 0) return null
  return (
    <button
      type="button"
      className={classes['pill']}
      onClick={() => {
        scroller.current?.scrollTo({ top: 0 })
        // The button goes with the news that it names.
        scroller.current?.focus({ preventScroll: true })
        setSeen(newest)
      }}
    >
      {t('newEntries', { count })}
    </button>
  )
}
