import type { ReminderView } from '@dossier/contracts/appointments/views'
import { offsetWords, reasonWords } from '../../entities/appointments/reminder-words.ts'
import { shortWhen } from '../../entities/appointments/when-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { Moment } from '../../kit/moment.tsx'
import classes from './appointments.module.css'

const t = textsOf('appointments')

const ReminderLine = ({ reminder }: { reminder: ReminderView }) => {
  const { channel, offsetMinutes, state, reason, plannedAt } = reminder
  const at = state === 'planned' ? plannedAt : (reminder.at ?? plannedAt)
  const when = shortWhen(new Date(at), new Date())
  return (
    <li data-state={state}>
      {t(`channels.${channel}`)} · {offsetWords(offsetMinutes)} ·{' '}
      <Moment at={at}>{t(`reminderStates.${state}`, { when })}</Moment>
      {reason !== null && <span className={classes['why']}> {reasonWords(reason)}</span>}
    </li>
  )
}

/** What the contact is reminded by: planned, sent, or not sent and why. */
export const ReminderList = ({ reminders }: { reminders: readonly ReminderView[] }) =>
  reminders.length === 0 ? null : (
    <ul className={classes['reminders']} aria-label={t('reminders')}>
      {reminders.map((reminder) => (
        <ReminderLine key={`${reminder.offsetMinutes} ${reminder.channel}`} reminder={reminder} />
      ))}
    </ul>
  )
