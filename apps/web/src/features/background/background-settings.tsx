import { type WorkFilter, workFilters, type WorkKind, workKinds } from '@dossier/contracts/background/values'
import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { MoreButton } from '../../kit/more-button.tsx'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { toFailure } from '../../lib/failure.ts'
import { useMe } from '../../entities/session/me.ts'
import { trpc } from '../../lib/trpc.ts'
import { SectionFailed } from '../../kit/section-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { BackgroundRow } from './background-row.tsx'
import classes from './background-settings.module.css'
import { SettingsPage } from '../settings/settings-page.tsx'

const t = textsOf('settings')

/** What no live event tells of, a run on its way, is looked at again this often. */
const LOOK_AGAIN_MS = 5_000

const Work = () => {
  const [filter, setFilter] = useState<WorkFilter>('open')
  const [kind, setKind] = useState<WorkKind | null>(null)
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const pages = useInfiniteQuery({
    ...trpc.background.work.infiniteQueryOptions(
      { filter, kind, search },
      { getNextPageParam: (page) => page.nextCursor },
    ),
    placeholderData: (before) => before,
    refetchInterval: LOOK_AGAIN_MS,
  })
  const work = pages.data?.pages.flatMap((page) => page.work)
  const isNarrowed = filter !== 'open' || kind !== null || search !== ''
  return (
    <>
      <div className={classes['tools']}>
        <input
          type="search"
          className={classes['search']}
          aria-label={t('workFind')}
          placeholder={t('workFind')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          aria-label={t('workShow')}
          value={filter}
          data={workFilters.map((value) => ({ value, label: t(`workFilters.${value}`) }))}
          onChange={(event) =>
            setFilter(workFilters.find((one) => one === event.currentTarget.value) ?? 'open')
          }
        />
        <NativeSelect
          size="xs"
          aria-label={t('workKind')}
          value={kind ?? ''}
          data={[
            { value: '', label: t('workKinds.all') },
            ...workKinds.map((value) => ({ value, label: t(`workKinds.${value}`) })),
          ]}
          onChange={(event) => setKind(workKinds.find((one) => one === event.currentTarget.value) ?? null)}
        />
      </div>
      {work ? (
        work.length === 0 ? (
          <p role="status" className={classes['none']}>
            {isNarrowed ? t('workNoHit') : t('workEmpty')}
          </p>
        ) : (
          <table className={classes['table']} aria-label={t('work')}>
            <thead>
              <tr>
                <th scope="col">{t('workWhat')}</th>
                <th scope="col" className={classes['state']}>
                  {t('workState')}
                </th>
                <th scope="col" className={classes['due']}>
                  {filter === 'finished' ? t('workEnded') : t('workDue')}
                </th>
                <th scope="col" className={classes['acts']}>
                  {t('workRun')}
                </th>
              </tr>
            </thead>
            <tbody>
              {work.map((one) => (
                <BackgroundRow
                  key={one.workflowId}
                  work={one}
                  temporalUi={pages.data?.pages[0]?.temporalUi ?? null}
                />
              ))}
            </tbody>
          </table>
        )
      ) : pages.isError ? (
        <SectionFailed
          what={t('workFailedWhat')}
          words={failureWords(toFailure(pages.error))}
          onRetry={() => void pages.refetch()}
          isRetrying={pages.isFetching}
        />
      ) : (
        <SkeletonLines lines={8} height={48} />
      )}
      {pages.hasNextPage && (
        <MoreButton
          words={t('workMore')}
          isBusy={pages.isFetchingNextPage}
          onMore={() => void pages.fetchNextPage()}
        />
      )}
    </>
  )
}

/** The long-running work of the workspace: what waits, what is late, what to do. */
export const BackgroundSettings = () => {
  const { readBackground } = useMe().abilities
  return (
    <SettingsPage title={t('work')} lead={t('workLead')} isWide>
      {() => (readBackground ? <Work /> : <p className={classes['none']}>{t('workNotYours')}</p>)}
    </SettingsPage>
  )
}
