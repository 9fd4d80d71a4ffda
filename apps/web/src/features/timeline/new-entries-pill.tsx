import type { TimelineEntryView } from '@dossier/contracts/timeline'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './timeline.module.css'

type Props = { entries: TimelineEntryView[]; scroller: RefObject<HTMLElement | null> }

const NEAR_TOP = 48

/** Tells whoever has scrolled down that there is news above, without moving what they read. */
export const NewEntriesPill = ({ entries, scroller }: Props) => {
  const { t } = useTranslation('timeline')
  const newest = entries[0]?.id ?? null
  const [seen, setSeen] = useState(newest)

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      if (element.scrollTop < NEAR_TOP) setSeen(newest)
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [scroller, newest])

  const count = seen === null ? 0 : entries.findIndex(({ id }) => id === seen)
  if (count <= 0) return null
  return (
    <button
      type="button"
      className={classes['pill']}
      onClick={() => {
        scroller.current?.scrollTo({ top: 0 })
        setSeen(newest)
      }}
    >
      {t('newEntries', { count })}
    </button>
  )
}
