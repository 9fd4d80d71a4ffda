import type { SlotView } from '@dossier/contracts/appointments/views'
import { Button } from '@mantine/core'
import { shortWhen } from '../../entities/appointments/when-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { QueryFailed } from '../../kit/query-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { formatShortDay } from '../../lib/format.ts'
import { SlotChips } from './slot-chips.tsx'
import { dayOf } from './slots-by-day.ts'
import type { useFreeSlots } from './use-free-slots.ts'

const t = textsOf('appointments')

type Props = {
  free: ReturnType<typeof useFreeSlots>
  /** When the chosen one starts; empty while none is. */
  chosen: string
  error: string | null
  onDay: (day: string) => void
  onSlot: (slot: SlotView) => void
}

/** The free times of the day; where there are none, which comes next. */
export const FreeTimes = ({ free: { query, day, slots, next }, chosen, error, onDay, onSlot }: Props) => {
  if (!slots)
    return query.isError ? (
      <QueryFailed what={t('slotsWhat')} query={query} />
    ) : (
      <SkeletonLines lines={3} height={30} />
    )
  if (slots.length > 0) return <SlotChips slots={slots} value={chosen} error={error} onChange={onSlot} />
  const now = new Date()
  const nextAt = next && new Date(next.startsAt)
  return (
    <div role="status">
      <p>
        {day === ''
          ? t('noSlotsAhead')
          : t('noSlots', { day: formatShortDay(new Date(`${day}T12:00:00`), now) })}
      </p>
      {nextAt && (
        <Button variant="default" size="compact-sm" onClick={() => onDay(dayOf(nextAt))}>
          {t('nextFree', { when: shortWhen(nextAt, now) })}
        </Button>
      )}
    </div>
  )
}
