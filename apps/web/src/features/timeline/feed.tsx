import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { useMemo, useState } from 'react'
import { groupByDay } from '../../lib/day-groups.ts'
import { formatAgo, formatTime } from '../../lib/format.ts'
import { dayHeading } from './day-heading.ts'
import { Entry } from './entry.tsx'
import type { EntryHandlers } from './entry-acts.tsx'
import { isNewer } from './news-of.ts'
import { PinnedEntries } from './pinned-entries.tsx'
import classes from './timeline.module.css'
import { useMinute } from './use-minute.ts'

type Props = {
  entries: readonly TimelineEntryView[]
  /** What stands above the days. */
  pinned: readonly TimelineEntryView[]
  /** The newest entry that there is. */
  newest: TimelineEntryView | undefined
  namedId: string | null
  hrefOf: (entryId: string) => string
  onOpen: (href: string) => void
  handlers: EntryHandlers | null
  undoWhyNot: (entry: TimelineEntryView) => string | undefined
}

const DAY = 86_400_000

/** What was logged stays the same line when it is confirmed. */
const keyOf = ({ id, data }: TimelineEntryView) => ('activityId' in data ? data.activityId : id)

/** Entries by day of the viewer, newest first. */
export const Feed = (props: Props) => {
  const { entries, pinned, newest, namedId, hrefOf, onOpen, handlers, undoWhyNot } = props
  const days = useMemo(() => groupByDay(entries), [entries])
  const [newestAtFirst] = useState(newest)
  const now = useMinute()
  const line = (entry: TimelineEntryView, isAbove: boolean) => {
    const at = new Date(entry.at)
    const isRecent = now.getTime() - at.getTime() < DAY
    return (
      <Entry
        key={keyOf(entry)}
        entry={entry}
        href={hrefOf(entry.id)}
        when={isAbove || isRecent ? formatAgo(at, now) : formatTime(at)}
        isNamed={entry.id === namedId}
        isAbove={isAbove}
        isFresh={newestAtFirst !== undefined && isNewer(entry, newestAtFirst)}
        onOpen={onOpen}
        handlers={handlers}
        undoWhyNot={handlers ? undoWhyNot(entry) : undefined}
      />
    )
  }
  return (
    <>
      <PinnedEntries entries={pinned} line={(entry) => line(entry, true)} />
      {days.map(({ day, at, items }) => (
        <section key={day} className={classes['day']}>
          <h3>{dayHeading(at, now)}</h3>
          <ol>{items.map((entry) => line(entry, false))}</ol>
        </section>
      ))}
    </>
  )
}
