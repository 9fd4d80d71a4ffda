import { type Weekday, weekdays } from '@dossier/contracts/calendars/values'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { type CalendarValues, copiedToWorkdays, withStretch } from './calendar-form.ts'
import classes from './calendars.module.css'
import { weekdayName } from './weekday-names.ts'

const t = textsOf('calendars')

type CalendarForm = UseFormReturnType<CalendarValues>
type DayProps = { form: CalendarForm; weekday: Weekday; onCopied: (weekday: Weekday) => void }

/** From when until when on one weekday: nothing, one stretch or several. */
const DayHours = ({ form, weekday, onCopied }: DayProps) => {
  const day = weekdayName(weekday)
  const { hours } = form.values
  // Their paths are those of the whole week.
  const own = hours.flatMap((one, index) => (one.weekday === weekday ? [{ ...one, index }] : []))
  const addId = `hours-add-${weekday}`
  return (
    <li className={classes['day']}>
      <span className={classes['dayName']}>{day}</span>
      <div className={classes['stretches']}>
        {own.length === 0 && <span className={classes['closed']}>{t('closed')}</span>}
        {own.map(({ from, to, index }) => (
          <div key={index} className={classes['stretch']}>
            <TextInput
              {...form.getInputProps(`hours.${index}.from`)}
              type="time"
              aria-label={t('from', { day })}
            />
            <span aria-hidden>–</span>
            <TextInput
              {...form.getInputProps(`hours.${index}.to`)}
              type="time"
              aria-label={t('to', { day })}
            />
            <ActionIcon
              aria-label={t('removeHours', { day, from, to })}
              onClick={() => {
                form.removeListItem('hours', index)
                document.querySelector<HTMLElement>(`#${addId}`)?.focus()
              }}
            >
              <IconX size={14} stroke={1.8} aria-hidden />
            </ActionIcon>
          </div>
        ))}
      </div>
      <div className={classes['dayActs']}>
        <ActionIcon
          id={addId}
          aria-label={t('addHours', { day })}
          title={t('addHours', { day })}
          onClick={() => form.setFieldValue('hours', withStretch(hours, weekday))}
        >
          <IconPlus size={15} stroke={1.8} aria-hidden />
        </ActionIcon>
        {own.length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('copyDay', { day })}
            onClick={() => {
              form.setFieldValue('hours', copiedToWorkdays(hours, weekday))
              onCopied(weekday)
            }}
          >
            {t('copy')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** When a calendar is open, day by day of a week. */
export const HoursField = ({ form }: { form: CalendarForm }) => {
  const [copied, setCopied] = useState<Weekday | null>(null)
  const error = form.errors['hours']
  return (
    <fieldset className={classes['hours']} data-path="hours">
      <legend>{t('hours')}</legend>
      <p className={classes['hint']}>{t('hoursHint')}</p>
      <ul>
        {weekdays.map((weekday) => (
          <DayHours key={weekday} form={form} weekday={weekday} onCopied={setCopied} />
        ))}
      </ul>
      {error && (
        <p role="alert" className={classes['error']}>
          {error}
        </p>
      )}
      <p role="status" className={classes['hint']}>
        {copied !== null && t('copied', { day: weekdayName(copied) })}
      </p>
    </fieldset>
  )
}
