import { editAppointmentInput } from '@dossier/contracts/appointments/inputs'
import { MAX_APPOINTMENT_NOTES } from '@dossier/contracts/appointments/values'
import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { NativeSelect, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { editAppointment } from '../../entities/appointments/mutations.ts'
import { useRecord } from '../../entities/record/use-record.ts'
import { useMe } from '../../entities/session/me.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { editedBy, editOf, editValuesOf } from './edit-form.ts'

const t = textsOf('appointments')

type Props = { contactId: string; appointment: AppointmentView; onClose: () => void }

/** The notes of an appointment, and what its reminders go to. */
export const EditDialog = ({ contactId, appointment: given, onClose }: Props) => {
  const me = useMe()
  // What the editing began from, whatever comes meanwhile.
  const [appointment] = useState(given)
  const { record } = useRecord(contactId)
  const { mutateAsync } = useMutation(editAppointment(contactId))
  return (
    <FormDialog
      title={t('editForm', { what: appointment.calendar.name })}
      schema={editAppointmentInput}
      values={editValuesOf(appointment)}
      toInput={(typed) => editOf(appointment, typed)}
      send={async (edit) => {
        if (Object.keys(edit.patch).length === 0) return
        await mutateAsync({ ...edit, appointment: editedBy(appointment, edit) })
      }}
      explain={({ conflict }) =>
        conflict && t('conflict', { who: conflict.changedBy ?? t('someone', { ns: 'record' }) })
      }
      draft={{ author: me.staffId, kind: 'appointment', about: appointment.id }}
      act={t('save')}
      size={460}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Textarea
            {...form.getInputProps('notes')}
            label={t('notes')}
            data-autofocus
            autosize
            minRows={3}
            maxLength={MAX_APPOINTMENT_NOTES}
            dir="auto"
          />
          <NativeSelect
            {...form.getInputProps('emailId')}
            label={t('remindEmail')}
            data={[
              { value: '', label: t('primaryEmail') },
              ...(record?.emails ?? []).map(({ id, address }) => ({ value: id, label: address })),
            ]}
          />
          <NativeSelect
            {...form.getInputProps('phoneId')}
            label={t('remindPhone')}
            data={[
              { value: '', label: t('primaryPhone') },
              ...(record?.phones ?? []).map(({ id, shownAs }) => ({ value: id, label: shownAs })),
            ]}
          />
        </>
      )}
    </FormDialog>
  )
}
