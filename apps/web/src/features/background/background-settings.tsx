import { type WorkFilter, workFilters, type WorkKind, workKinds } from '@dossier/contracts/background/values'
import type { WorkView } from '@dossier/contracts/background/views'
import { EmptyState, NativeSelect, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { type Column, DataTable } from '../../kit/data-table.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { useMe } from '../../entities/session/me.ts'
import { trpc } from '../../lib/trpc.ts'
import { DueCell, RunCell, StateCell, WhatCell } from './background-cells.tsx'
import classes from './background-settings.module.css'

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
  const temporalUi = pages.data?.pages[0]?.temporalUi ?? null
  const columns: Column<WorkView>[] = [
    { id: 'what', head: t('workWhat'), isName: true, cell: (one) => <WhatCell work={one} /> },
    { id: 'state', head: t('workState'), width: '42%', cell: (one) => <StateCell work={one} /> },
    {
      id: 'due',
      head: filter === 'finished' ? t('workEnded') : t('workDue'),
      width: 170,
      isCorner: true,
      cell: (one) => <DueCell work={one} />,
    },
    {
      id: 'run',
      head: t('workRun'),
      width: 188,
      align: 'end',
      cell: (one) => <RunCell work={one} temporalUi={temporalUi} />,
    },
  ]
  return (
    <>
      <div className={classes['tools']}>
        <TextInput
          type="search"
          size="xs"
          className={classes['search'] ?? ''}
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
      <DataTable
        label={t('work')}
        className={classes['table']}
        columns={columns}
        query={pages}
        rows={work}
        idOf={({ workflowId }) => workflowId}
        empty={isNarrowed ? t('workNoHit') : t('workEmpty')}
        what={t('workFailedWhat')}
        more={t('workMore')}
      />
    </>
  )
}

/** The long-running work of the workspace: what waits, what is late, what to do. */
export const BackgroundSettings = () => {
  const { readBackground } = useMe().abilities
  return readBackground ? <Work /> : <EmptyState description={t('workNotYours')} />
}
