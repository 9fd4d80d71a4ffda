import type { SlotView } from '@dossier/contracts/appointments/views'
import { useQuery } from '@tanstack/react-query'
import { nearestSlotsOptions } from '../../entities/appointments/slots.ts'
import { shortWhen } from '../../entities/appointments/when-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import classes from './appointments.module.css'
import { ChipRow } from './chip-row.tsx'
import type { Asked } from './use-free-slots.ts'

const t = textsOf('appointments')

type Props = {
  asked: Asked
  /** The time that is taken. */
  to: string
  /** The time that is chosen by now. */
  chosen: string
  onChange: (slot: SlotView) => void
}

/** In place of a time that somebody else has just taken: the free ones around it. */
export const NearestSlots = ({ asked: { calendarId, staffId, but }, to, chosen, onChange }: Props) => {
  const input = { calendarId, staffId: staffId === '' ? null : staffId, but, to }
  const { data } = useQuery(nearestSlotsOptions(input))
  const pick = (startsAt: string) => {
    const slot = data?.slots.find((one) => one.startsAt === startsAt)
    if (slot) onChange(slot)
  }
  const now = new Date()
  return (
    <div role="status" className={classes['nearest']}>
      <p>{t('takenBefore', { when: shortWhen(new Date(to), now) })}</p>
      {data && data.slots.length > 0 && (
        <ChipRow
          label={t('nearest')}
          value={chosen}
          onChange={pick}
          choices={data.slots.map(({ startsAt }) => ({
            value: startsAt,
            words: shortWhen(new Date(startsAt), now),
          }))}
        />
      )}
    </div>
  )
}
