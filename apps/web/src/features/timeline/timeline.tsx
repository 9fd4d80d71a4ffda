import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { Button, EmptyState } from '@mantine/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import { MoreButton } from '../../kit/more-button.tsx'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { startTypeAhead } from '../../lib/type-ahead.ts'
import { toFailure } from '../../lib/failure.ts'
import { useMe } from '../../entities/session/me.ts'
import { useMutation } from '@tanstack/react-query'
import { recordNow } from '../../entities/record/queries.ts'
import { pinEntry } from '../../entities/timeline/mutations.ts'
import { toastFailed } from '../../kit/toast.tsx'
import { undoEntry } from '../../kit/follow-changes.ts'
import { focusBeside } from '../../kit/focus-beside.ts'
import { SectionFailed } from '../../kit/section-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { Feed } from './feed.tsx'
import { noFilter } from './feed-filter.ts'
import type { EntryHandlers } from './entry-acts.tsx'
import { NewEntriesPill } from './new-entries-pill.tsx'
import { TimelineTools } from './timeline-tools.tsx'
import classes from './timeline.module.css'
import { useEntryLink, useReveal, useSteadyScroll } from './use-entry-link.ts'
import { useEntryUndo } from './use-entry-undo.ts'
import { useFeed } from './use-feed.ts'
import { useFeedFilter } from './use-feed-filter.ts'

const t = textsOf('timeline')

const LogDialog = lazyPart(async () => (await import('./log-dialog.tsx')).LogDialog, {
  close: ({ onClose }) => onClose(),
})

const none: TimelineEntryView[] = []

/** All that happened with a contact, newest first, by day. */
export const Timeline = ({ contactId }: { contactId: string }) => {
  const scroller = useRef<HTMLDivElement>(null)
  const me = useMe()
  const [filter, setFilter] = useFeedFilter()
  const [isLogging, setIsLogging] = useState(false)
  const link = useEntryLink(contactId)
  const feed = useFeed(contactId, filter, link.entryId)
  const { entries, query, isFiltered, isAround, isFromEntry, canEdit, record } = feed
  const { mutate: pin } = useMutation(pinEntry(contactId))
  const undoOf = useEntryUndo()
  const handlers = useMemo<EntryHandlers>(
    () => ({
      pin: (entry) => pin({ entry, pinnedAt: entry.pinnedAt === null ? new Date().toISOString() : null }),
      undo: async (entry, event) => {
        const present = recordNow(contactId)
        const undo = present && undoOf(entry, { contactId, record: present, me })
        if (!undo || 'why' in undo) return
        if (entry.kind === 'activity.logged') focusBeside(event, scroller.current)
        const step = await Promise.resolve(undo.step()).catch(() => null)
        if (step) await undoEntry(step)
        else toastFailed({ words: t('undoLate') })
      },
    }),
    [contactId, me, pin, undoOf],
  )
  const undoWhyNot = useCallback(
    (entry: TimelineEntryView) => {
      const undo = record && undoOf(entry, { contactId, record, me })
      return undo ? ('why' in undo ? undo.why : '') : undefined
    },
    [contactId, record, me, undoOf],
  )
  useReveal(
    link.entryId,
    link.visit,
    entries.some(({ id }) => id === link.entryId),
  )
  useSteadyScroll(scroller, isFromEntry ? entries[0]?.id : undefined, isAround)

  const log = () => {
    startTypeAhead()
    setIsLogging(true)
  }
  const clear = () => {
    setFilter(noFilter)
    scroller.current?.focus({ preventScroll: true })
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
        <TimelineTools filter={filter} onFilter={setFilter} onLog={canEdit ? log : null} />
      </div>
      <div
        ref={scroller}
        role="group"
        aria-label={t('activity', { ns: 'record' })}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls is reached by keys too
        tabIndex={0}
        className={classes['scroller']}
        data-steady={isFromEntry || undefined}
      >
        <div className={classes['feed']}>
          {!isFiltered && !isFromEntry && <NewEntriesPill entries={feed.latest} scroller={scroller} />}
          {(feed.isMissing || link.isUnreadable) && (
            <p role="alert" className={classes['around']}>
              {t('missingEntry')}
            </p>
          )}
          {isAround && (
            <p className={classes['around']}>
              {t('around')}
              <Button variant="default" onClick={link.leave}>
                {t('latest')}
              </Button>
            </p>
          )}
          {feed.isRead ? (
            <>
              {isAround && query.hasPreviousPage && (
                <MoreButton
                  words={query.isFetchingPreviousPage ? t('loadingNewer') : t('newer')}
                  isBusy={query.isFetching}
                  onMore={() => void query.fetchPreviousPage()}
                />
              )}
              {entries.length === 0 && (
                <EmptyState description={isFiltered ? t('noHit') : t('empty')}>
                  {isFiltered && (
                    <EmptyState.Actions>
                      <Button variant="default" onClick={clear}>
                        {t('clearAll')}
                      </Button>
                    </EmptyState.Actions>
                  )}
                </EmptyState>
              )}
              <Feed
                entries={entries}
                pinned={isFiltered ? none : feed.pinned}
                newest={feed.latest[0]}
                namedId={link.entryId}
                hrefOf={link.hrefOf}
                onOpen={link.open}
                handlers={canEdit ? handlers : null}
                undoWhyNot={undoWhyNot}
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
      {isLogging && <LogDialog contactId={contactId} onClose={() => setIsLogging(false)} />}
    </>
  )
}
