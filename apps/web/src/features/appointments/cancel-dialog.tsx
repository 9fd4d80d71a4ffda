import { cancelAppointmentInput } from '@dossier/contracts/appointments/inputs'
import { MAX_CANCEL_REASON } from '@dossier/contracts/appointments/values'
import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { cancelAppointment } from '../../entities/appointments/mutations.ts'
import { whenWords } from '../../entities/appointments/when-words.ts'
import { useMe } from '../../entities/session/me.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'

const t = textsOf('appointments')

type Props = { contactId: string; appointment: AppointmentView; onClose: () => void }

/** Why it does not take place, for whoever looks at it later; nothing need be said. */
export const CancelDialog = ({ contactId, appointment, onClose }: Props) => {
  const me = useMe()
  const { mutateAsync } = useMutation(cancelAppointment(contactId))
  const { id: appointmentId, calendar } = appointment
  return (
    <FormDialog
      title={t('cancelForm', { what: calendar.name })}
      schema={cancelAppointmentInput}
      values={{ reason: '' }}
      toInput={({ reason }) => ({ appointmentId, reason: reason.trim() === '' ? null : reason })}
      send={(input) => mutateAsync({ ...input, appointment })}
      draft={{ author: me.staffId, kind: 'cancel appointment', about: appointmentId }}
      act={t('acts.cancel')}
      keep={t('keep')}
      onClose={onClose}
    >
      {(form) => (
        <>
          <p>{t('cancelLead', { when: whenWords(appointment, new Date()) })}</p>
          <Textarea
            {...form.getInputProps('reason')}
            label={t('reason')}
            data-autofocus
            autosize
            minRows={2}
            maxLength={MAX_CANCEL_REASON}
            dir="auto"
          />
        </>
      )}
    </FormDialog>
  )
}
