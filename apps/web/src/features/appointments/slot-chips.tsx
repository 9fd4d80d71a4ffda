import type { SlotView } from '@dossier/contracts/appointments/views'
import { Chip } from '@mantine/core'
import { useId } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { formatTime } from '../../lib/format.ts'
import classes from './appointments.module.css'
import { chipLook } from './chip-row.tsx'
import { partsOfDay } from './slots-by-day.ts'

const t = textsOf('appointments')

type Props = {
  slots: readonly SlotView[]
  /** When the chosen one starts; empty while none is. */
  value: string
  error: string | null
  onChange: (slot: SlotView) => void
}

/** The free times of a day, before and after noon: one group, of which one is chosen. */
export const SlotChips = ({ slots, value, error, onChange }: Props) => {
  const id = useId()
  const pick = (startsAt: string) => {
    const slot = slots.find((one) => one.startsAt === startsAt)
    if (slot) onChange(slot)
  }
  return (
    <Chip.Group value={value} onChange={pick}>
      <div
        role="radiogroup"
        aria-label={t('times')}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        tabIndex={-1}
        className={classes['times']}
      >
        {partsOfDay(slots).map(({ part, slots: ofPart }) => (
          <div key={part} role="group" aria-labelledby={`${id}-${part}`}>
            <p id={`${id}-${part}`} className={classes['part']}>
              {t(part)}
            </p>
            <div className={classes['grid']}>
              {ofPart.map(({ startsAt }) => (
                <Chip key={startsAt} {...chipLook} name={id} value={startsAt}>
                  {formatTime(new Date(startsAt))}
                </Chip>
              ))}
            </div>
          </div>
        ))}
      </div>
      {error !== null && (
        <p id={`${id}-error`} className={classes['error']}>
          {error}
        </p>
      )}
    </Chip.Group>
  )
}
