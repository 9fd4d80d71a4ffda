import { type TimelineGroup, timelineGroups } from '@dossier/contracts/timeline'
import { Button, Popover } from '@mantine/core'
import { IconFilter, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { byName } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import { countSet, type FeedFilter, noFilter } from './feed-filter.ts'
import classes from './timeline-tools.module.css'

const isGroup = (name: string): name is TimelineGroup => Object.hasOwn(timelineGroups, name)
const groups = Object.keys(timelineGroups).filter(isGroup)

const PAUSE = 250

type Props = { filter: FeedFilter; onFilter: (filter: FeedFilter) => void; onLog: (() => void) | null }

/** What narrows the feed, and what adds to it. */
export const TimelineTools = ({ filter, onFilter, onLog }: Props) => {
  const { t } = useTranslation('timeline')
  const id = useId()
  const [typed, setTyped] = useState(filter.search)
  const [isOpen, setIsOpen] = useState(false)
  const staff = useQuery(trpc.staff.list.queryOptions(undefined, { enabled: isOpen, staleTime: 300_000 }))
  const count = countSet(filter)

  useEffect(() => {
    if (typed === filter.search) return
    const timer = setTimeout(() => onFilter({ ...filter, search: typed }), PAUSE)
    return () => clearTimeout(timer)
  }, [typed, filter, onFilter])

  return (
    <div className={classes['tools']}>
      <input
        type="search"
        className={classes['search']}
        aria-label={t('search')}
        placeholder={t('search')}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return
          event.stopPropagation()
          setTyped('')
        }}
      />
      <Popover
        opened={isOpen}
        onChange={setIsOpen}
        position="bottom-end"
        width={250}
        shadow="md"
        trapFocus
        returnFocus
        withinPortal={false}
      >
        <Popover.Target>
          <Button
            variant="default"
            aria-label={count > 0 ? t('filterOn', { count }) : t('filter')}
            leftSection={<IconFilter size={14} stroke={1.6} aria-hidden />}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('filter')}
            {count > 0 && <b className={classes['count']}>{count}</b>}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filter')}>
          <fieldset className={classes['kinds']}>
            <legend>{t('filterKinds')}</legend>
            {groups.map((group) => (
              <label key={group} className={classes['check']}>
                <input
                  type="checkbox"
                  checked={filter.groups.includes(group)}
                  onChange={(event) => {
                    const others = filter.groups.filter((one) => one !== group)
                    onFilter({ ...filter, groups: event.currentTarget.checked ? [...others, group] : others })
                  }}
                />
                {t(`groups.${group}`)}
              </label>
            ))}
          </fieldset>
          <label className={classes['line']} htmlFor={`${id}-person`}>
            {t('person')}
          </label>
          <select
            id={`${id}-person`}
            className={classes['field']}
            value={filter.actorId ?? ''}
            onChange={(event) => onFilter({ ...filter, actorId: event.currentTarget.value || null })}
          >
            <option value="">{t('anybody')}</option>
            {(staff.data ?? []).toSorted(byName).map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
          <div className={classes['formRow']}>
            {(['from', 'until'] as const).map((end) => (
              <label key={end} className={classes['line']}>
                {t(end)}
                <input
                  type="date"
                  className={classes['field']}
                  value={filter[end]}
                  onChange={(event) => onFilter({ ...filter, [end]: event.currentTarget.value })}
                />
              </label>
            ))}
          </div>
          <label className={classes['check']}>
            <input
              type="checkbox"
              checked={filter.pinned}
              onChange={(event) => onFilter({ ...filter, pinned: event.currentTarget.checked })}
            />
            {t('pinnedOnly')}
          </label>
          {count > 0 && (
            <Button
              variant="default"
              fullWidth
              onClick={() => onFilter({ ...noFilter, search: filter.search })}
            >
              {t('clear')}
            </Button>
          )}
        </Popover.Dropdown>
      </Popover>
      {onLog && (
        <Button
          variant="default"
          leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
          onClick={onLog}
        >
          {t('log')}
        </Button>
      )}
    </div>
  )
}
