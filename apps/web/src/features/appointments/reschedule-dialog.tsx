import { rescheduleAppointmentInput } from '@dossier/contracts/appointments/inputs'
import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { rescheduleAppointment } from '../../entities/appointments/mutations.ts'
import { whenWords } from '../../entities/appointments/when-words.ts'
import { useCalendars } from '../../entities/calendars/queries.ts'
import { useRecord } from '../../entities/record/use-record.ts'
import { useMe } from '../../entities/session/me.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { missingIn, movedBooking, reschedulingOf, startOf } from './booking-form.ts'
import { missingWords } from './missing-words.ts'
import { useTaken } from './use-taken.ts'
import { WhenFields } from './when-fields.tsx'
import { WhomField } from './whom-field.tsx'

const t = textsOf('appointments')

type Props = { contactId: string; appointment: AppointmentView; onClose: () => void }

/** Moves an appointment to another time, with the same person where they are free. */
export const RescheduleDialog = ({ contactId, appointment: given, onClose }: Props) => {
  const me = useMe()
  // What the moving began from, whatever comes meanwhile.
  const [appointment] = useState(given)
  const { record } = useRecord(contactId)
  const { calendars } = useCalendars()
  const { mutateAsync } = useMutation(rescheduleAppointment(contactId))
  const { taken, sendFor, explain } = useTaken()
  const { id, calendar, staff } = appointment
  const found = calendars?.find((one) => one.id === calendar.id)
  const timeZone = found?.timeZone ?? appointment.start.timeZone
  const others = (found?.staff ?? []).filter((one) => one.id !== staff?.id)
  return (
    <FormDialog
      title={t('rescheduleForm', { what: calendar.name })}
      schema={rescheduleAppointmentInput}
      values={movedBooking(appointment)}
      toInput={(values) => reschedulingOf(appointment, timeZone, values)}
      check={(values) => missingWords(missingIn(values))}
      send={(input, values) => sendFor(startOf(values), () => mutateAsync({ ...input, before: appointment }))}
      explain={explain}
      draft={{ author: me.staffId, kind: 'rescheduling', about: id }}
      act={t('save')}
      size={520}
      onClose={onClose}
    >
      {(form) => (
        <>
          <p>{whenWords(appointment, new Date())}</p>
          <WhomField form={form} staff={staff ? [staff, ...others] : others} />
          <WhenFields
            key={form.values.staffId}
            form={form}
            servedBy={staff?.id ?? null}
            asked={{ calendarId: calendar.id, staffId: form.values.staffId, but: id }}
            calendarZone={timeZone}
            contactZone={record?.contact.timeZone ?? null}
            canOverride={record?.abilities.overrideHours ?? false}
            taken={taken}
          />
        </>
      )}
    </FormDialog>
  )
}
