import type { TimelineKind } from '@dossier/contracts/timeline/kinds'
import type { EntryOf, TimelineEntryView } from '@dossier/contracts/timeline/views'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import { useMe } from '../../entities/session/me.ts'
import { timelineOptions } from '../../entities/timeline/queries.ts'
import { type TimelineKinds, useTimelineKinds } from '../../entities/timeline/kind-view.tsx'
import { newsSince } from './news-of.ts'
import classes from './timeline.module.css'

const SHOWN_FOR = 8_000

const subjectOf = <Kind extends TimelineKind>({ views }: TimelineKinds, kind: Kind, entry: EntryOf<Kind>) =>
  views[kind].subject?.(entry) ?? ''

const wordsOf = (kinds: TimelineKinds, entry: TimelineEntryView) =>
  t(`news.${entry.kind}`, {
    ns: 'timeline',
    who: entry.actor.name,
    what: subjectOf(kinds, entry.kind, entry),
  })

/** "Ada changed Job title": said quietly while the record is open, for what others do. */
export const ColleagueNews = ({ contactId }: { contactId: string }) => {
  const me = useMe()
  const kinds = useTimelineKinds()
  const { data } = useInfiniteQuery({ ...timelineOptions(contactId), enabled: false })
  const entries = data?.pages[0]?.entries
  const lastSeen = useRef<TimelineEntryView | null>(null)
  const [words, setWords] = useState('')

  useEffect(() => {
    if (!entries) return
    const [news] = newsSince(entries, lastSeen.current, me.staffId)
    lastSeen.current = entries[0] ?? lastSeen.current
    if (news) setWords(wordsOf(kinds, news))
  }, [entries, me.staffId, kinds])

  useEffect(() => {
    if (words === '') return
    const timer = setTimeout(() => setWords(''), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [words])

  return (
    <span role="status" className={classes['news']}>
      {words}
    </span>
  )
}
