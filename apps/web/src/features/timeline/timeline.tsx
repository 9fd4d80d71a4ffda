import type { TimelineEntryView } from '@dossier/contracts/timeline'
import { Button } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MoreButton } from '../../components/more-button.tsx'
import { failureWords } from '../../i18n/failure-words.ts'
import { toFailure } from '../../lib/failure.ts'
import { SectionFailed } from '../../ui/section-failed.tsx'
import { SkeletonLines } from '../../ui/skeleton-lines.tsx'
import { Feed } from './feed.tsx'
import { noFilter } from './feed-filter.ts'
import { LogForm } from './log-form.tsx'
import { NewEntriesPill } from './new-entries-pill.tsx'
import { pinEntry } from './timeline-acts.ts'
import { TimelineTools } from './timeline-tools.tsx'
import classes from './timeline.module.css'
import { useEntryLink, useReveal, useSteadyScroll } from './use-entry-link.ts'
import { useFeed } from './use-feed.ts'

/** All that happened with a contact, newest first, by day. */
export const Timeline = ({ contactId }: { contactId: string }) => {
  const { t } = useTranslation('timeline')
  const scroller = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useState(noFilter)
  const [clearings, setClearings] = useState(0)
  const [isLogging, setIsLogging] = useState(false)
  const link = useEntryLink(contactId)
  const feed = useFeed(contactId, filter, link.entryId)
  const { entries, query, isFiltered, isAround, canEdit } = feed
  const onPin = useCallback((entry: TimelineEntryView) => void pinEntry(contactId, entry), [contactId])
  useReveal(
    link.entryId,
    entries.some(({ id }) => id === link.entryId),
  )
  useSteadyScroll(scroller, isAround ? entries[0]?.id : undefined)

  const clear = () => {
    setFilter(noFilter)
    setClearings(clearings + 1)
  }
  const failed = (retry: () => void) => (
    <SectionFailed
      what={t('what')}
      words={failureWords(toFailure(query.error))}
      onRetry={retry}
      isRetrying={query.isFetching}
    />
  )

  return (
    <>
      <div className={classes['bar']}>
        <h2 className={classes['title']}>{t('activity', { ns: 'record' })}</h2>
        <TimelineTools
          key={clearings}
          filter={filter}
          onFilter={setFilter}
          onLog={canEdit ? () => setIsLogging(!isLogging) : null}
        />
      </div>
      <div
        ref={scroller}
        role="group"
        aria-label={t('activity', { ns: 'record' })}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls is reached by keys too
        tabIndex={0}
        className={classes['scroller']}
        data-steady={isAround || undefined}
      >
        <div className={classes['feed']}>
          <LogForm contactId={contactId} isOpen={isLogging} onOpen={setIsLogging} />
          {!isFiltered && !isAround && <NewEntriesPill entries={feed.latest} scroller={scroller} />}
          {isAround && (
            <p className={classes['around']}>
              {t('around')}
              <Button variant="default" onClick={link.leave}>
                {t('latest')}
              </Button>
            </p>
          )}
          {query.data ? (
            <>
              {isAround && query.hasPreviousPage && (
                <MoreButton
                  words={query.isFetchingPreviousPage ? t('loadingNewer') : t('newer')}
                  isBusy={query.isFetching}
                  onMore={() => void query.fetchPreviousPage()}
                />
              )}
              {entries.length === 0 && (
                <div className={classes['empty']}>
                  <p>{isFiltered ? t('noHit') : t('empty')}</p>
                  {isFiltered && (
                    <Button variant="default" onClick={clear}>
                      {t('clearAll')}
                    </Button>
                  )}
                </div>
              )}
              <Feed
                entries={entries}
                namedId={link.entryId}
                showsPinned={!isFiltered && !isAround}
                hrefOf={link.hrefOf}
                onOpen={link.open}
                onPin={canEdit ? onPin : null}
              />
              {query.isFetchNextPageError && failed(() => void query.fetchNextPage())}
              {query.hasNextPage && !query.isFetchNextPageError && (
                <MoreButton
                  words={query.isFetchingNextPage ? t('loadingOlder') : t('older')}
                  isBusy={query.isFetching}
                  onMore={() => void query.fetchNextPage()}
                />
              )}
            </>
          ) : query.isError ? (
            failed(() => void query.refetch())
          ) : (
            <SkeletonLines lines={7} height={48} />
          )}
        </div>
      </div>
    </>
  )
}
