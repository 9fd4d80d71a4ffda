import type { StaffView } from '@dossier/contracts/staff'
import { Button, Popover } from '@mantine/core'
import { IconFilter, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { byName } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import { countSet, type FeedFilter, groupNames } from './feed-filter.ts'
import { FilterChips } from './filter-chips.tsx'
import classes from './timeline-tools.module.css'

const PAUSE = 250

const nobody: StaffView[] = []

type Props = {
  filter: FeedFilter
  onFilter: (filter: FeedFilter) => void
  onLog: (() => void) | null
  /** Has the focus again when the form that it opened is shut. */
  logButton: RefObject<HTMLButtonElement | null>
}

/** What narrows the feed, and what adds to it. */
export const TimelineTools = ({ filter, onFilter, onLog, logButton }: Props) => {
  const { t } = useTranslation('timeline')
  const id = useId()
  const [typed, setTyped] = useState(filter.search)
  const [sent, setSent] = useState(filter.search)
  const [isOpen, setIsOpen] = useState(false)
  const filterButton = useRef<HTMLButtonElement>(null)
  const staff = useQuery(
    trpc.staff.list.queryOptions(undefined, {
      enabled: isOpen || filter.actorId !== null,
      staleTime: 300_000,
    }),
  )
  const count = countSet(filter)

  // Cleared elsewhere, or another place in the history: not what was typed here.
  if (sent !== filter.search) {
    setSent(filter.search)
    setTyped(filter.search)
  }

  useEffect(() => {
    if (typed === filter.search) return
    const send = () => {
      setSent(typed)
      onFilter({ ...filter, search: typed })
    }
    const timer = setTimeout(send, PAUSE)
    return () => clearTimeout(timer)
  }, [typed, filter, onFilter])

  return (
    <div className={classes['tools']}>
      <input
        type="search"
        data-act="searchActivity"
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
            ref={filterButton}
            variant="default"
            leftSection={<IconFilter size={14} stroke={1.6} aria-hidden />}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('filter')}
            {count > 0 && (
              <>
                {' '}
                <b className={classes['count']}>{count}</b>
              </>
            )}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filter')}>
          <fieldset className={classes['kinds']}>
            <legend>{t('filterKinds')}</legend>
            {groupNames.map((group) => (
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
                  min={end === 'until' ? filter.from : undefined}
                  max={end === 'from' ? filter.until : undefined}
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
        </Popover.Dropdown>
      </Popover>
      {onLog && (
        <Button
          ref={logButton}
          variant="default"
          data-act="logActivity"
          leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
          onClick={onLog}
        >
          {t('log')}
        </Button>
      )}
      <FilterChips
        filter={filter}
        people={staff.data ?? nobody}
        onFilter={onFilter}
        onLastGone={() => filterButton.current?.focus()}
      />
    </div>
  )
}
