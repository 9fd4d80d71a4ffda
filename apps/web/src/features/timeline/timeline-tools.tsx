import type { StaffView } from '@dossier/contracts/staff/views'
import { Button, Popover } from '@mantine/core'
import { IconFilter, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { staffOptions } from '../../entities/staff/queries.ts'
import { countSet, type FeedFilter } from './feed-filter.ts'
import { FilterChips } from './filter-chips.tsx'
import { FilterPanel } from './filter-panel.tsx'
import classes from './timeline-tools.module.css'

const t = textsOf('timeline')

const PAUSE = 250

const nobody: StaffView[] = []

type Props = {
  filter: FeedFilter
  onFilter: (filter: FeedFilter) => void
  onLog: (() => void) | null
}

/** What narrows the feed, and what adds to it. */
export const TimelineTools = ({ filter, onFilter, onLog }: Props) => {
  const [typed, setTyped] = useState(filter.search)
  const [sent, setSent] = useState(filter.search)
  const [isOpen, setIsOpen] = useState(false)
  const filterButton = useRef<HTMLButtonElement>(null)
  const staff = useQuery(staffOptions(isOpen || filter.actorId !== null))
  const people = staff.data ?? nobody
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
      <Popover width={250} position="bottom-end" trapFocus onChange={setIsOpen}>
        <Popover.Target>
          <Button
            ref={filterButton}
            variant="default"
            leftSection={<IconFilter size={14} stroke={1.6} aria-hidden />}
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
        <Popover.Dropdown aria-label={t('filter')} aria-labelledby={undefined}>
          <FilterPanel filter={filter} people={people} onFilter={onFilter} />
        </Popover.Dropdown>
      </Popover>
      {onLog && (
        <Button
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
        people={people}
        onFilter={onFilter}
        onLastGone={() => filterButton.current?.focus()}
      />
    </div>
  )
}
