import { bookAppointmentInput } from '@dossier/contracts/appointments/inputs'
import { MAX_APPOINTMENT_NOTES } from '@dossier/contracts/appointments/values'
import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { bookAppointment } from '../../entities/appointments/mutations.ts'
import { lastBookedCalendarId } from '../../entities/appointments/queries.ts'
import { useCalendars } from '../../entities/calendars/queries.ts'
import { useRecord } from '../../entities/record/use-record.ts'
import { useMe } from '../../entities/session/me.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { QueryFailed } from '../../kit/query-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { bookingOf, chosenCalendar, emptyBooking, missingIn, startOf } from './booking-form.ts'
import { CalendarFields } from './calendar-fields.tsx'
import { missingWords } from './missing-words.ts'
import { NoCalendars } from './no-calendars.tsx'
import { useTaken } from './use-taken.ts'
import { WhenFields } from './when-fields.tsx'

const t = textsOf('appointments')

type Props = { contactId: string; onClose: () => void }

/** Books a contact: the usual calendar and its next free times are there already. */
export const BookDialog = ({ contactId, onClose }: Props) => {
  const me = useMe()
  const { record } = useRecord(contactId)
  const { query, calendars = [] } = useCalendars()
  const { mutateAsync } = useMutation(bookAppointment(contactId))
  const { taken, sendFor, explain } = useTaken()
  const [usual] = useState(() => ({ lastId: lastBookedCalendarId(contactId), staffId: me.staffId }))
  const calendarOf = (values: Parameters<typeof chosenCalendar>[1]) =>
    chosenCalendar(calendars, values, usual)
  return (
    <FormDialog
      title={t('book')}
      schema={bookAppointmentInput}
      values={emptyBooking(uuidv7())}
      toInput={(values) =>
        bookingOf(contactId, calendarOf(values) ?? { id: '', timeZone: me.workspace.timeZone }, values)
      }
      check={(values) => missingWords(missingIn(values))}
      send={(input, values) => sendFor(startOf(values), () => mutateAsync(input))}
      explain={explain}
      isReady={(values) => calendarOf(values) !== undefined}
      draft={{ author: me.staffId, kind: 'booking', about: contactId }}
      act={t('save')}
      size={520}
      onClose={onClose}
    >
      {(form) => {
        const calendar = calendarOf(form.values)
        if (query.isError && !query.data) return <QueryFailed what={t('calendarsWhat')} query={query} />
        if (query.data && calendars.length === 0) return <NoCalendars />
        return (
          <>
            {query.data ? (
              <CalendarFields form={form} calendars={calendars} calendar={calendar} />
            ) : (
              <SkeletonLines lines={6} />
            )}
            {calendar && (
              <WhenFields
                key={`${calendar.id} ${form.values.staffId}`}
                form={form}
                servedBy={null}
                asked={{ calendarId: calendar.id, staffId: form.values.staffId, but: null }}
                calendarZone={calendar.timeZone}
                contactZone={record?.contact.timeZone ?? null}
                canOverride={record?.abilities.overrideHours ?? false}
                taken={taken}
              />
            )}
            <Textarea
              {...form.getInputProps('notes')}
              label={t('notes')}
              autosize
              minRows={2}
              maxLength={MAX_APPOINTMENT_NOTES}
              dir="auto"
            />
          </>
        )
      }}
    </FormDialog>
  )
}
