import type { AppointmentView, ReminderView } from '@dossier/contracts/appointments/views'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { retryReminder } from '../../entities/appointments/reminder-mutations.ts'
import { offsetWords, reasonWords } from '../../entities/appointments/reminder-words.ts'
import { shortWhen } from '../../entities/appointments/when-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { Moment } from '../../kit/moment.tsx'
import classes from './appointments.module.css'

const t = textsOf('appointments')

type LineProps = { reminder: ReminderView; onRetry: ((deliveryId: string) => void) | null }

const ReminderLine = ({ reminder, onRetry }: LineProps) => {
  const { channel, offsetMinutes, state, reason, plannedAt, deliveryId } = reminder
  const isRetried = onRetry !== null && (state === 'failed' || state === 'unknown') && deliveryId !== null
  const at = state === 'planned' ? plannedAt : (reminder.at ?? plannedAt)
  const when = shortWhen(new Date(at), new Date())
  return (
    <li data-state={state}>
      {t(`channels.${channel}`)} · {offsetWords(offsetMinutes)} ·{' '}
      <Moment at={at}>{t(`reminderStates.${state}`, { when })}</Moment>
      {reason !== null && <span className={classes['why']}> {reasonWords(reason)}</span>}
      {isRetried && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('retryReminder', {
            which: `${t(`channels.${channel}`)}, ${offsetWords(offsetMinutes)}`,
          })}
          onClick={() => onRetry(deliveryId)}
        >
          {t('retry', { ns: 'common' })}
        </Button>
      )}
    </li>
  )
}

type Props = { contactId: string; appointment: AppointmentView; canEdit: boolean }

/** What the contact is reminded by: planned, sent, or not sent and why. */
export const ReminderList = ({ contactId, appointment, canEdit }: Props) => {
  const { reminders, startsAt, status } = appointment
  const retrying = useMutation(retryReminder(contactId))
  if (reminders.length === 0) return null
  // Once it has begun a reminder comes too late, and of what is cancelled nobody is reminded.
  const isWanted = status !== 'cancelled' && new Date(startsAt) > new Date()
  const retry = (deliveryId: string) => {
    if (!retrying.isPending) retrying.mutate({ deliveryId })
  }
  return (
    <ul className={classes['reminders']} aria-label={t('reminders')}>
      {reminders.map((reminder) => (
        <ReminderLine
          key={reminder.deliveryId ?? `${reminder.offsetMinutes} ${reminder.channel}`}
          reminder={reminder}
          onRetry={canEdit && isWanted ? retry : null}
        />
      ))}
    </ul>
  )
}
