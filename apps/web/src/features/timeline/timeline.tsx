import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MoreButton } from '../../components/more-button.tsx'
import { failureWords } from '../../i18n/failure-words.ts'
import { groupByDay } from '../../lib/day-groups.ts'
import { toFailure } from '../../lib/failure.ts'
import { timelineOptions } from '../../lib/record/record-query.ts'
import { useRecord } from '../../lib/record/use-record.ts'
import { SectionFailed } from '../../ui/section-failed.tsx'
import { SkeletonLines } from '../../ui/skeleton-lines.tsx'
import { dayHeading } from './day-heading.ts'
import { Entry } from './entry.tsx'
import { NewEntriesPill } from './new-entries-pill.tsx'
import classes from './timeline.module.css'

/** All that happened with a contact, newest first, by day. */
export const Timeline = ({ contactId }: { contactId: string }) => {
  const { t } = useTranslation('timeline')
  const scroller = useRef<HTMLDivElement>(null)
  const { isSettled } = useRecord(contactId)
  // The record brings the first page; where it fails, this section asks for itself.
  const query = useInfiniteQuery({ ...timelineOptions(contactId), enabled: isSettled })
  const entries = useMemo(() => query.data?.pages.flatMap((page) => page.entries) ?? [], [query.data])
  const days = useMemo(() => groupByDay(entries), [entries])
  const now = new Date()

  return (
    <div
      ref={scroller}
      role="group"
      aria-label={t('activity', { ns: 'record' })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls is reached by keys too
      tabIndex={0}
      className={classes['scroller']}
    >
      <div className={classes['feed']}>
        <h2 className={classes['title']}>{t('activity', { ns: 'record' })}</h2>
        <NewEntriesPill entries={entries} scroller={scroller} />
        {query.data ? (
          <>
            {entries.length === 0 && <p className={classes['empty']}>{t('empty')}</p>}
            {days.map(({ day, at, items }) => (
              <section key={day} className={classes['day']}>
                <h3>{dayHeading(at, now)}</h3>
                <ol>
                  {items.map((entry) => (
                    <Entry key={entry.id} entry={entry} />
                  ))}
                </ol>
              </section>
            ))}
            {query.isFetchNextPageError && (
              <SectionFailed
                what={t('what')}
                words={failureWords(toFailure(query.error))}
                onRetry={() => void query.fetchNextPage()}
                isRetrying={query.isFetching}
              />
            )}
            {query.hasNextPage && !query.isFetchNextPageError && (
              <MoreButton
                words={query.isFetchingNextPage ? t('loadingOlder') : t('older')}
                isBusy={query.isFetching}
                onMore={() => void query.fetchNextPage()}
              />
            )}
          </>
        ) : query.isError ? (
          <SectionFailed
            what={t('what')}
            words={failureWords(toFailure(query.error))}
            onRetry={() => void query.refetch()}
            isRetrying={query.isFetching}
          />
        ) : (
          <SkeletonLines lines={7} height={48} />
        )}
      </div>
    </div>
  )
}
