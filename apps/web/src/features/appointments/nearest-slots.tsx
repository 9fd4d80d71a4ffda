import { useQuery } from '@tanstack/react-query'
import { nearestSlotsOptions } from '../../entities/appointments/slots.ts'
import { shortWhen } from '../../entities/appointments/when-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import classes from './appointments.module.css'
import { ChipRow } from './chip-row.tsx'

const t = textsOf('appointments')

type Props = {
  asked: { calendarId: string; staffId: string; but: string | null }
  /** The time that is taken. */
  to: string
  onChange: (startsAt: string) => void
}

/** In place of a time that somebody else has just taken: the free ones around it. */
export const NearestSlots = ({ asked: { calendarId, staffId, but }, to, onChange }: Props) => {
  const input = { calendarId, staffId: staffId === '' ? null : staffId, but, to }
  const { data } = useQuery(nearestSlotsOptions(input))
  const now = new Date()
  return (
    <div role="status" className={classes['nearest']}>
      <p>{t('taken')}</p>
      {data && data.slots.length > 0 && (
        <ChipRow
          label={t('nearest')}
          value=""
          onChange={onChange}
          choices={data.slots.map(({ startsAt }) => ({
            value: startsAt,
            words: shortWhen(new Date(startsAt), now),
          }))}
        />
      )}
    </div>
  )
}
