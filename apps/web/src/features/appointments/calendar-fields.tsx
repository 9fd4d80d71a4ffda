import { calendarKinds } from '@dossier/contracts/calendars/values'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import { NativeSelect, Radio } from '@mantine/core'
import { textsOf } from '../../i18n/i18n.ts'
import classes from './appointments.module.css'
import { WhomField } from './whom-field.tsx'
import type { BookingForm } from './when-fields.tsx'

const t = textsOf('appointments')

type Props = {
  form: BookingForm
  calendars: readonly CalendarView[]
  /** The one that is chosen; undefined where its kind has none. */
  calendar: CalendarView | undefined
}

/** What is booked, and with whom. */
export const CalendarFields = ({ form, calendars, calendar }: Props) => {
  const kind = form.values.kind === '' ? (calendar?.kind ?? 'meeting') : form.values.kind
  const offered = calendars.filter((one) => one.kind === kind)
  return (
    <>
      <Radio.Group
        aria-label={t('kind')}
        // Until the calendars came it is not known which kind is meant.
        value={calendars.length === 0 ? form.values.kind : kind}
        onChange={(value) => form.setValues({ kind: value, calendarId: '', staffId: '', start: '' })}
      >
        <div className={classes['kinds']}>
          {calendarKinds.map((value) => (
            <Radio key={value} value={value} label={t(`kinds.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {calendar === undefined && calendars.length > 0 ? (
        <p role="status">{t(`noKind.${kind}`)}</p>
      ) : (
        <div className={classes['pair']}>
          <NativeSelect
            label={t(`calendars.${kind}`)}
            data-path="calendarId"
            value={calendar?.id ?? ''}
            onChange={(event) =>
              form.setValues({ kind, calendarId: event.currentTarget.value, staffId: '', start: '' })
            }
            data={offered.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <WhomField form={form} staff={calendar?.staff ?? []} />
        </div>
      )}
    </>
  )
}
