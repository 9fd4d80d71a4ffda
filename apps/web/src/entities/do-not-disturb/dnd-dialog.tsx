import { setDoNotDisturbInput } from '@dossier/contracts/do-not-disturb/inputs'
import { MAX_DND_REASON } from '@dossier/contracts/do-not-disturb/values'
import type { DndSetting, DndView } from '@dossier/contracts/do-not-disturb/views'
import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { textsOf } from '../../i18n/i18n.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { asInstant, asLocal } from '../../lib/local-time.ts'
import { settingOf } from './lines.ts'
import { setDoNotDisturb } from './mutations.ts'

const t = textsOf('doNotDisturb')

type Values = { reason: string; endsAt: string }

type Props = {
  contactId: string
  /** What is shut, as it was when its editing began. */
  view: DndView
  by: { id: string; name: string }
  onClose: () => void
}

/** Why a channel is shut, and when it opens by itself. */
export const DndDialog = ({ contactId, view, by, onClose }: Props) => {
  const { mutateAsync } = useMutation(setDoNotDisturb(contactId, 'form'))
  const { channel, direction } = view
  const line = { channel, direction }
  const was = settingOf(view)
  const before: Values = {
    reason: view.reason ?? '',
    endsAt: view.endsAt === null ? '' : asLocal(new Date(view.endsAt)),
  }
  const settingFor = ({ reason, endsAt }: Values): DndSetting => ({
    status: 'active',
    reason: reason.trim() === '' ? null : reason,
    // The field knows minutes: what was not touched stays as it is.
    endsAt: endsAt === before.endsAt ? was.endsAt : asInstant(endsAt) || null,
  })
  return (
    <FormDialog
      title={t('form', { channel: t(`names.${channel}`) })}
      schema={setDoNotDisturbInput}
      values={before}
      toInput={(typed) => ({ contactId, ...line, ...settingFor(typed), was })}
      send={(_, typed) => mutateAsync({ line, to: settingFor(typed), was, by })}
      explain={({ conflict }) =>
        conflict && t('changedMeanwhile', { who: conflict.changedBy ?? t('someone', { ns: 'record' }) })
      }
      draft={{ author: by.id, kind: 'dnd', about: `${contactId} ${channel}` }}
      act={t('save')}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextInput
            {...form.getInputProps('reason')}
            label={t('reason')}
            data-autofocus
            maxLength={MAX_DND_REASON}
            dir="auto"
          />
          <TextInput {...form.getInputProps('endsAt')} type="datetime-local" label={t('end')} />
        </>
      )}
    </FormDialog>
  )
}
