import type { CalendarView } from '@dossier/contracts/calendars/views'
import { NativeSelect } from '@mantine/core'
import { textsOf } from '../../i18n/i18n.ts'
import type { BookingForm } from './booking-form.ts'

const t = textsOf('appointments')

type Props = { form: BookingForm; staff: CalendarView['staff'] }

/** With whom: a person of the calendar, or whoever of them is free. */
export const WhomField = ({ form, staff }: Props) => (
  <NativeSelect
    label={t('whom')}
    data-path="staffId"
    value={form.values.staffId}
    onChange={(event) => form.setValues({ staffId: event.currentTarget.value, start: '' })}
    data={[{ value: '', label: t('anyone') }, ...staff.map(({ id, name }) => ({ value: id, label: name }))]}
  />
)
