import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { otherClocks, whenWords } from '../../entities/appointments/when-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { When } from '../../kit/when.tsx'
import { AppointmentMenu, type Asked } from './appointment-menu.tsx'
import classes from './appointments.module.css'
import { ReminderList } from './reminder-list.tsx'

const t = textsOf('appointments')

type Props = {
  contactId: string
  contactZone: string | null
  appointment: AppointmentView
  canEdit: boolean
  onAsk: (what: Asked) => void
}

/** With whom and where. */
const WhomFact = ({ appointment: { staff, calendar } }: Pick<Props, 'appointment'>) => (
  <span className={classes['facts']}>
    <bdi>{staff ? t('withWhom', { name: staff.name }) : t('nobodyLeft')}</bdi>
    {calendar.location !== null && <bdi>{t('at', { place: calendar.location })}</bdi>}
  </span>
)

/** Who cancelled it and why. */
const CancelledFact = ({ cancelled }: { cancelled: NonNullable<AppointmentView['cancelled']> }) => (
  <p className={classes['notes']}>
    {cancelled.by ? t('cancelledBy', { name: cancelled.by.name }) : t('cancelledOnly')}{' '}
    <When at={cancelled.at} />
    {cancelled.reason !== null && (
      <>
        {': '}
        <bdi>{cancelled.reason}</bdi>
      </>
    )}
  </p>
)

/** One appointment of a contact: what, when by whose clock, with whom, and how it stands. */
export const AppointmentItem = ({ contactId, contactZone, appointment, canEdit, onAsk }: Props) => {
  const { id, calendar, startsAt, start, status, isOutsideHours, notes, cancelled } = appointment
  const clocks = otherClocks(new Date(startsAt), contactZone, start.timeZone)
  return (
    <li id={`appointment-${id}`} className={classes['appointment']} data-status={status}>
      <div className={classes['body']}>
        <span className={classes['title']}>
          <bdi>{calendar.name}</bdi>
          <span className={classes['status']} data-status={status}>
            {t(`statuses.${status}`)}
          </span>
        </span>
        <time dateTime={startsAt} className={classes['when']}>
          {whenWords(appointment, new Date())}
        </time>
        {clocks.length > 0 && (
          <span className={classes['facts']}>
            {clocks.map((words) => (
              <span key={words}>{words}</span>
            ))}
          </span>
        )}
        <WhomFact appointment={appointment} />
        {isOutsideHours && <span className={classes['outside']}>{t('outsideHours')}</span>}
        {notes !== null && (
          <p dir="auto" className={classes['notes']}>
            {notes}
          </p>
        )}
        {cancelled && <CancelledFact cancelled={cancelled} />}
        <ReminderList contactId={contactId} appointment={appointment} canEdit={canEdit} />
      </div>
      {canEdit && <AppointmentMenu contactId={contactId} appointment={appointment} onAsk={onAsk} />}
    </li>
  )
}
