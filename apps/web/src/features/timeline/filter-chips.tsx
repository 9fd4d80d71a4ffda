import type { StaffView } from '@dossier/contracts/staff/views'
import { IconX } from '@tabler/icons-react'
import { textsOf } from '../../i18n/i18n.ts'
import { formatCalendarDay } from '../../lib/format.ts'
import { countSet, type FeedFilter, noFilter } from './feed-filter.ts'
import classes from './timeline-tools.module.css'

const t = textsOf('timeline')

type Props = {
  filter: FeedFilter
  people: readonly StaffView[]
  onFilter: (filter: FeedFilter) => void
  /** The last chip goes with the button that removed it. */
  onLastGone: () => void
}

/** What narrows the feed, each with its way out. */
export const FilterChips = ({ filter, people, onFilter, onLastGone }: Props) => {
  const { groups, actorId, from, until, pinned } = filter
  const person = people.find(({ id }) => id === actorId)?.name ?? t('oneOf')
  const chips: { words: string; without: Partial<FeedFilter> }[] = [
    ...groups.map((group) => ({
      words: t(`groups.${group}`),
      without: { groups: groups.filter((one) => one !== group) },
    })),
    ...(actorId === null ? [] : [{ words: t('chipBy', { name: person }), without: { actorId: null } }]),
    ...(from === ''
      ? []
      : [{ words: t('chipFrom', { day: formatCalendarDay(from) }), without: { from: '' } }]),
    ...(until === ''
      ? []
      : [{ words: t('chipUntil', { day: formatCalendarDay(until) }), without: { until: '' } }]),
    ...(pinned ? [{ words: t('pinnedOnly'), without: { pinned: false } }] : []),
  ]
  if (countSet(filter) === 0) return null
  const apply = (next: FeedFilter) => {
    if (countSet(next) === 0) onLastGone()
    onFilter(next)
  }
  return (
    <ul className={classes['chips']} aria-label={t('filtersOn')}>
      {chips.map(({ words, without }, index) => (
        <li key={words} className={classes['chip']}>
          <bdi>{words}</bdi>
          <button
            type="button"
            aria-label={t('removeFilter', { what: words })}
            onClick={(event) => {
              const all = event.currentTarget.closest('ul')?.querySelectorAll('button')
              all?.[index + 1]?.focus()
              apply({ ...filter, ...without })
            }}
          >
            <IconX size={12} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className={classes['clear']}
          onClick={() => apply({ ...noFilter, search: filter.search })}
        >
          {t('clear')}
        </button>
      </li>
    </ul>
  )
}
