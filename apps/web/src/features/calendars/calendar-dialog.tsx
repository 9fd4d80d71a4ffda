import { createCalendarInput } from '@dossier/contracts/calendars/inputs'
import { calendarKinds, MAX_CALENDAR_NAME, MAX_LOCATION } from '@dossier/contracts/calendars/values'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import { MultiSelect, Radio, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { createCalendar, editCalendar } from '../../entities/calendars/mutations.ts'
import { useMe } from '../../entities/session/me.ts'
import { staffOptions } from '../../entities/staff/queries.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { timeZoneChoices } from '../../lib/choices.ts'
import { calendarInputOf, calendarPatch, calendarValuesOf, emptyCalendar } from './calendar-form.ts'
import classes from './calendars.module.css'
import { HoursField } from './hours-field.tsx'

const t = textsOf('calendars')

type Props = {
  /** The one that is edited; without, a new one is added. */
  calendar?: CalendarView | undefined
  onClose: () => void
}

const minutes = ['lengthMinutes', 'bufferBeforeMinutes', 'bufferAfterMinutes'] as const
const labels = {
  lengthMinutes: 'length',
  bufferBeforeMinutes: 'bufferBefore',
  bufferAfterMinutes: 'bufferAfter',
} as const

/** Adds what can be booked, or edits it. */
export const CalendarDialog = ({ calendar: given, onClose }: Props) => {
  const me = useMe()
  // What the editing began from, whatever comes meanwhile.
  const [calendar] = useState(given)
  const people = useQuery(staffOptions()).data ?? []
  const creating = useMutation(createCalendar())
  const editing = useMutation(editCalendar())
  const values = calendar
    ? calendarValuesOf(calendar)
    : emptyCalendar(uuidv7(), me.workspace.timeZone, me.staffId)
  // Who has left stays named for as long as the calendar has them.
  const names = new Map([...people, ...(calendar?.staff ?? [])].map(({ id, name }) => [id, name]))
  return (
    <FormDialog
      title={calendar ? t('editForm', { name: calendar.name }) : t('form')}
      schema={createCalendarInput}
      values={values}
      toInput={calendarInputOf}
      send={async (input) => {
        if (!calendar) return creating.mutateAsync(input)
        const edit = calendarPatch(calendarInputOf(calendarValuesOf(calendar)), input)
        return Object.keys(edit.patch).length === 0 ? calendar : editing.mutateAsync(edit)
      }}
      explain={({ conflict }) =>
        conflict && t('conflict', { who: conflict.changedBy ?? t('someone', { ns: 'record' }) })
      }
      draft={{ author: me.staffId, kind: 'calendar', about: calendar?.id ?? '' }}
      act={t('save', { ns: 'appointments' })}
      size={600}
      onClose={onClose}
    >
      {(form) => (
        <>
          {!calendar && (
            <Radio.Group
              aria-label={t('kind')}
              value={form.values.kind}
              onChange={(kind) => form.setFieldValue('kind', kind)}
            >
              <div className={classes['kinds']}>
                {calendarKinds.map((value) => (
                  <Radio key={value} value={value} label={t(`kinds.${value}`)} />
                ))}
              </div>
            </Radio.Group>
          )}
          <div className={classes['pair']}>
            <TextInput
              {...form.getInputProps('name')}
              label={t('name')}
              data-autofocus
              maxLength={MAX_CALENDAR_NAME}
              dir="auto"
            />
            <TextInput
              {...form.getInputProps('location')}
              label={t('location')}
              maxLength={MAX_LOCATION}
              dir="auto"
            />
          </div>
          <MultiSelect
            {...form.getInputProps('staffIds')}
            label={t('staff')}
            searchable
            hidePickedOptions
            nothingFoundMessage={t('noStaff')}
            data={[...names].map(([value, label]) => ({ value, label }))}
          />
          <div className={classes['numbers']}>
            {minutes.map((field) => (
              <TextInput
                key={field}
                {...form.getInputProps(field)}
                label={t(labels[field])}
                inputMode="numeric"
                autoComplete="off"
              />
            ))}
            <TextInput
              {...form.getInputProps('capacity')}
              label={t('capacity')}
              inputMode="numeric"
              autoComplete="off"
            />
          </div>
          <Select
            {...form.getInputProps('timeZone')}
            label={t('timeZone')}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t('noZone')}
            limit={100}
            data={timeZoneChoices().map(({ value, name }) => ({ value, label: name }))}
          />
          <HoursField form={form} />
        </>
      )}
    </FormDialog>
  )
}
