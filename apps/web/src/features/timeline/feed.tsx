import type { TimelineEntryView } from '@dossier/contracts/timeline'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { groupByDay } from '../../lib/day-groups.ts'
import { dayHeading } from './day-heading.ts'
import { Entry } from './entry.tsx'
import classes from './timeline.module.css'

type Props = {
  entries: readonly TimelineEntryView[]
  namedId: string | null
  /** The pinned ones among those read stand above the days, too. */
  showsPinned: boolean
  hrefOf: (entryId: string) => string
  onOpen: (href: string) => void
  onPin: ((entry: TimelineEntryView) => void) | null
}

/** Entries by day of the viewer, newest first. */
export const Feed = ({ entries, namedId, showsPinned, hrefOf, onOpen, onPin }: Props) => {
  const { t } = useTranslation('timeline')
  const days = useMemo(() => groupByDay(entries), [entries])
  const pinned = useMemo(
    () => (showsPinned ? entries.filter(({ pinnedAt }) => pinnedAt !== null) : []),
    [entries, showsPinned],
  )
  const now = new Date()
  const line = (entry: TimelineEntryView, isAbove = false) => (
    <Entry
      key={entry.id}
      entry={entry}
      href={hrefOf(entry.id)}
      isNamed={entry.id === namedId}
      isAbove={isAbove}
      onOpen={onOpen}
      onPin={onPin}
    />
  )
  return (
    <>
      {pinned.length > 0 && (
        <section className={classes['pinned']}>
          <h3>{t('pinned')}</h3>
          <ol>{pinned.map((entry) => line(entry, true))}</ol>
        </section>
      )}
      {days.map(({ day, at, items }) => (
        <section key={day} className={classes['day']}>
          <h3>{dayHeading(at, now)}</h3>
          <ol>{items.map((entry) => line(entry))}</ol>
        </section>
      ))}
    </>
  )
}
