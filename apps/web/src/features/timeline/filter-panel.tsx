import type { StaffView } from '@dossier/contracts/staff/views'
import { useId } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { byName } from '../../lib/format.ts'
import { type FeedFilter, groupNames } from './feed-filter.ts'
import classes from './timeline-tools.module.css'

const t = textsOf('timeline')

type Props = {
  filter: FeedFilter
  people: readonly StaffView[]
  onFilter: (filter: FeedFilter) => void
}

/** By kind, person, days and pins: each narrows the feed at once. */
export const FilterPanel = ({ filter, people, onFilter }: Props) => {
  const id = useId()
  return (
    <>
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
        {people.toSorted(byName).map((person) => (
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
    </>
  )
}
