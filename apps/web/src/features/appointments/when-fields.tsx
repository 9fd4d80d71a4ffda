import { Button, Checkbox, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { textsOf } from '../../i18n/i18n.ts'
import { formatShortDay } from '../../lib/format.ts'
import { QueryFailed } from '../../kit/query-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { shortWhen } from '../../entities/appointments/when-words.ts'
import classes from './appointments.module.css'
import { type BookingValues, startOf } from './booking-form.ts'
import { ChipRow } from './chip-row.tsx'
import { ChosenTime } from './chosen-time.tsx'
import { NearestSlots } from './nearest-slots.tsx'
import { SlotChips } from './slot-chips.tsx'
import { dayOf } from './slots-by-day.ts'
import { type Asked, useFreeSlots } from './use-free-slots.ts'

const t = textsOf('appointments')

export type BookingForm = UseFormReturnType<BookingValues>

type Props = {
  form: BookingForm
  asked: Asked
  calendarZone: string
  contactZone: string | null
  /** Whether the reader may book times that are not offered. */
  canOverride: boolean
  /** The time that the server found to be somebody else's. */
  taken: string | null
}

const noonOf = (day: string) => new Date(`${day}T12:00:00`)

/** Day and time of an appointment: the next free ones are there already. */
export const WhenFields = ({ form, asked, calendarZone, contactZone, canOverride, taken }: Props) => {
  const { values } = form
  const free = useFreeSlots(asked, values.day)
  const { query, day, slots, days, next } = free
  const now = new Date()
  const chosen = startOf(values)
  const isGone =
    !values.isCustom && slots !== undefined && chosen !== '' && !slots.some((one) => one.startsAt === chosen)
  const onDay = (picked: string) => {
    form.setValues({ day: picked, start: '' })
    form.clearErrors()
  }
  const onSlot = (startsAt: string) => {
    form.setValues({ day: dayOf(new Date(startsAt)), start: startsAt, isCustom: false })
    form.clearErrors()
  }
  const errorOf = (field: string) => {
    const error = form.errors[field]
    return typeof error === 'string' ? error : null
  }

  return (
    <>
      <div className={classes['days']}>
        <TextInput
          type="date"
          label={t('date')}
          data-path="day"
          value={day}
          error={errorOf('day')}
          onChange={(event) => onDay(event.currentTarget.value)}
        />
        {days.length > 0 && (
          <ChipRow
            label={t('freeDays')}
            value={day}
            onChange={onDay}
            choices={days.map((one) => ({ value: one, words: formatShortDay(noonOf(one), now) }))}
          />
        )}
      </div>
      {(isGone || (taken !== null && taken === chosen)) && asked.calendarId !== null && (
        <NearestSlots asked={{ ...asked, calendarId: asked.calendarId }} to={chosen} onChange={onSlot} />
      )}
      <div data-path="start" className={classes['room']}>
        {values.isCustom ? (
          <>
            <TextInput {...form.getInputProps('time')} type="time" label={t('time')} data-autofocus />
            <p className={classes['warning']}>{t('customWarning')}</p>
            <Checkbox
              {...form.getInputProps('isOutsideHours', { type: 'checkbox' })}
              label={t('acceptCustom')}
            />
          </>
        ) : slots === undefined ? (
          query.isError ? (
            <QueryFailed what={t('slotsWhat')} query={query} />
          ) : (
            <SkeletonLines lines={3} height={30} />
          )
        ) : slots.length > 0 ? (
          <SlotChips slots={slots} value={values.start} error={errorOf('start')} onChange={onSlot} />
        ) : (
          <p role="status">
            {day === '' ? t('noSlotsAhead') : t('noSlots', { day: formatShortDay(noonOf(day), now) })}{' '}
            {next && (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => onDay(dayOf(new Date(next.startsAt)))}
              >
                {t('nextFree', { when: shortWhen(new Date(next.startsAt), now) })}
              </Button>
            )}
          </p>
        )}
      </div>
      <ChosenTime at={chosen} contactZone={contactZone} calendarZone={calendarZone} />
      {canOverride && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['other'] ?? ''}
          onClick={() => form.setValues({ day, isCustom: !values.isCustom })}
        >
          {values.isCustom ? t('offeredTimes') : t('customTime')}
        </Button>
      )}
    </>
  )
}
