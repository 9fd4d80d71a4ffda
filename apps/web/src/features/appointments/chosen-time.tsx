import { otherClocks, shortWhen } from '../../entities/appointments/when-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { viewerZone } from '../../lib/local-time.ts'
import { placeOf } from '../../lib/zones.ts'
import classes from './appointments.module.css'

const t = textsOf('appointments')

type Props = {
  /** An instant; empty while no time is chosen. */
  at: string
  contactZone: string | null
  calendarZone: string
}

/** The time that was chosen by every clock that matters; until one is, by whose clock the times are, where others differ. */
export const ChosenTime = ({ at, contactZone, calendarZone }: Props) => {
  const now = new Date()
  const moment = at === '' ? now : new Date(at)
  const clocks = otherClocks(moment, contactZone, calendarZone)
  const ours = at === '' ? t('yourClock', { place: placeOf(viewerZone()) }) : shortWhen(moment, now)
  return (
    <p aria-live="polite" className={classes['chosen']}>
      {(at !== '' || clocks.length > 0) && ours}
      {at !== '' && clocks.map((words) => ` · ${words}`)}
    </p>
  )
}
