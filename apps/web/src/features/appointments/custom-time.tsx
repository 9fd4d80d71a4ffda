import { Checkbox, TextInput } from '@mantine/core'
import { textsOf } from '../../i18n/i18n.ts'
import classes from './appointments.module.css'
import type { BookingForm } from './booking-form.ts'

const t = textsOf('appointments')

/** A time that is not among the offered ones, for those who accept that. */
export const CustomTime = ({ form }: { form: BookingForm }) => (
  <>
    <TextInput
      {...form.getInputProps('time')}
      type="time"
      label={t('time')}
      className={classes['time'] ?? ''}
    />
    <p className={classes['warning']}>{t('customWarning')}</p>
    <Checkbox {...form.getInputProps('isOutsideHours', { type: 'checkbox' })} label={t('acceptCustom')} />
  </>
)
