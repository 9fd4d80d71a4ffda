import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import { useMe } from '../../entities/session/me.ts'
import { timelineOptions } from '../../entities/record/record-query.ts'
import { newsSince } from './news-of.ts'
import classes from './timeline.module.css'

const SHOWN_FOR = 8_000

const subjectOf = (entry: TimelineEntryView): string => {
  if (entry.kind === 'contact.edited') return t(`fields.${entry.data.field}`, { ns: 'record' })
  return entry.kind === 'tag.added' || entry.kind === 'tag.removed' ? entry.data.tag.name : ''
}

const wordsOf = (entry: TimelineEntryView) =>
  t(`said.${entry.kind}`, { ns: 'timeline', who: entry.actor.name, what: subjectOf(entry) })

/** "Ada changed Job title": said quietly while the record is open, for what others do. */
export const ColleagueNews = ({ contactId }: { contactId: string }) => {
  const me = useMe()
  const { data } = useInfiniteQuery({ ...timelineOptions(contactId), enabled: false })
  const entries = data?.pages[0]?.entries
  const lastSeen = useRef<TimelineEntryView | null>(null)
  const [words, setWords] = useState('')

  useEffect(() => {
    if (!entries) return
    const [news] = newsSince(entries, lastSeen.current, me.staffId)
    lastSeen.current = entries[0] ?? lastSeen.current
    if (news) setWords(wordsOf(news))
  }, [entries, me.staffId])

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
