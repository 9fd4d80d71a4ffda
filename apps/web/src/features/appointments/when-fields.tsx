import type { SlotView } from '@dossier/contracts/appointments/views'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { formatShortDay } from '../../lib/format.ts'
import classes from './appointments.module.css'
import { type BookingForm, startOf, takerOf } from './booking-form.ts'
import { ChipRow } from './chip-row.tsx'
import { ChosenTime } from './chosen-time.tsx'
import { CustomTime } from './custom-time.tsx'
import { FreeTimes } from './free-times.tsx'
import { NearestSlots } from './nearest-slots.tsx'
import { dayOf } from './slots-by-day.ts'
import { type Asked, useFreeSlots } from './use-free-slots.ts'

const t = textsOf('appointments')

type Props = {
  form: BookingForm
  asked: Asked
  /** Who has the appointment that is moved. */
  servedBy: string | null
  calendarZone: string
  contactZone: string | null
  /** Whether the reader may book times that are not offered. */
  canOverride: boolean
  /** The time that the server found to be somebody else's. */
  taken: string | null
}

/** Day and time of an appointment: the next free ones are there already. */
export const WhenFields = (props: Props) => {
  const { form, asked, servedBy, calendarZone, contactZone, canOverride, taken } = props
  const { values } = form
  const free = useFreeSlots(asked, values.day)
  const chosen = startOf(values)
  // What is offered in its place stays while one chooses among it.
  const [lost, setLost] = useState<string | null>(null)
  const isGone = chosen !== '' && free.slots?.every(({ startsAt }) => startsAt !== chosen) === true
  const isLost = (isGone && !values.isCustom) || (taken !== null && taken === chosen)
  if (isLost && lost !== chosen) setLost(chosen)
  const onDay = (day: string) => {
    setLost(null)
    form.setValues({ day, start: '' })
    form.clearErrors()
  }
  const onSlot = (slot: SlotView) => {
    const { startsAt: start } = slot
    form.setValues({
      day: dayOf(new Date(start)),
      start,
      takenBy: takerOf(slot, servedBy),
      isCustom: false,
    })
    form.clearErrors()
  }
  const error = form.errors['start']

  return (
    <>
      <div className={classes['days']}>
        <TextInput
          type="date"
          label={t('date')}
          value={free.day}
          onChange={(event) => onDay(event.currentTarget.value)}
        />
        {free.days.length > 0 && (
          <ChipRow
            label={t('freeDays')}
            value={free.day}
            onChange={onDay}
            choices={free.days.map((day) => ({
              value: day,
              words: formatShortDay(new Date(`${day}T12:00:00`), new Date()),
            }))}
          />
        )}
      </div>
      {lost !== null && <NearestSlots asked={asked} to={lost} chosen={chosen} onChange={onSlot} />}
      <div data-path="start" className={classes['room']}>
        {values.isCustom ? (
          <CustomTime form={form} />
        ) : (
          <FreeTimes
            free={free}
            chosen={values.start}
            error={typeof error === 'string' ? error : null}
            onDay={onDay}
            onSlot={onSlot}
          />
        )}
      </div>
      <div className={classes['under']}>
        <ChosenTime at={chosen} contactZone={contactZone} calendarZone={calendarZone} />
        {canOverride && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => form.setValues({ day: free.day, isCustom: !values.isCustom })}
          >
            {values.isCustom ? t('offeredTimes') : t('customTime')}
          </Button>
        )}
      </div>
    </>
  )
}
