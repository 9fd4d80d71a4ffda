import { changeReminderTextInput } from '@dossier/contracts/appointments/reminder-inputs'
import {
  MAX_REMINDER_BODY,
  MAX_REMINDER_SUBJECT,
  type ReminderChannel,
} from '@dossier/contracts/appointments/values'
import type { ReminderTextView } from '@dossier/contracts/appointments/views'
import { appointmentMergeFields } from '@dossier/contracts/merge-fields/values'
import { Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { changeReminderText } from '../../../entities/appointments/reminder-mutations.ts'
import { type ChosenContact, ContactSelect } from '../../../entities/contacts/contact-select.tsx'
import { useMe } from '../../../entities/session/me.ts'
import { textsOf } from '../../../i18n/i18n.ts'
import { FormDialog } from '../../../kit/form-dialog.tsx'
import { ReminderPreview } from './reminder-preview.tsx'
import classes from './reminders.module.css'

const t = textsOf('reminders')

type Words = { subject: string; body: string }

const inputOf = (channel: ReminderChannel, { subject, body }: Words) =>
  channel === 'email' ? { channel, subject, body } : { channel, body }

type Props = { before: ReminderTextView; onClose: () => void }

/** Changes the words of the reminders on a channel, and shows them as a contact would read them. */
export const ReminderTextDialog = ({ before, onClose }: Props) => {
  const me = useMe()
  const changing = useMutation(changeReminderText())
  const [contact, setContact] = useState<ChosenContact | null>(null)
  const { channel, subject, body } = before
  return (
    <FormDialog
      title={t('edit', { channel: t(`channels.${channel}`) })}
      schema={changeReminderTextInput}
      values={{ text: { subject: subject ?? '', body } }}
      toInput={({ text }) => ({ channel, text: inputOf(channel, text) })}
      send={({ text }) => changing.mutateAsync({ text, before })}
      draft={{ author: me.staffId, kind: 'reminder', about: channel }}
      act={t('save')}
      size={560}
      onClose={onClose}
    >
      {(form) => (
        <>
          {channel === 'email' && (
            <TextInput
              {...form.getInputProps('text.subject')}
              label={t('subject')}
              maxLength={MAX_REMINDER_SUBJECT}
              dir="auto"
            />
          )}
          <Textarea
            {...form.getInputProps('text.body')}
            label={t('body')}
            data-autofocus
            autosize
            minRows={4}
            maxLength={MAX_REMINDER_BODY}
            dir="auto"
          />
          <p className={classes['small']}>
            {t('fields', {
              fields: appointmentMergeFields.map((field) => `{{ ${field} }}`).join(', '),
              example: '{{ contact.first_name | default: "there" }}',
            })}
          </p>
          <ContactSelect
            label={t('previewFor')}
            nobody={t('previewNobody')}
            value={contact}
            onChange={setContact}
          />
          {contact && <ReminderPreview contactId={contact.id} text={inputOf(channel, form.values.text)} />}
        </>
      )}
    </FormDialog>
  )
}
