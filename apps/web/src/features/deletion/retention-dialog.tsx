import { changeRetentionInput } from '@dossier/contracts/deletion/inputs'
import type { RetentionEffectView } from '@dossier/contracts/deletion/views'
import { TextInput } from '@mantine/core'
import { textsOf } from '../../i18n/i18n.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { formatCount } from '../../lib/format.ts'

const t = textsOf('deletion')

type Props = {
  /** The days, and how many contacts they make due. */
  asked: RetentionEffectView
  send: (effect: RetentionEffectView) => Promise<unknown>
  onClose: () => void
}

/** Has the number typed before a shorter time erases contacts for good. */
export const RetentionDialog = ({ asked, send, onClose }: Props) => {
  const number = { count: asked.dueNow, shown: formatCount(asked.dueNow) }
  return (
    <FormDialog
      title={t('dueTitle', number)}
      schema={changeRetentionInput}
      values={{ typed: '' }}
      toInput={() => asked}
      isReady={({ typed }) => [String(asked.dueNow), number.shown].includes(typed.trim())}
      send={send}
      draft={null}
      act={t('dueAct', number)}
      isDanger
      onClose={onClose}
    >
      {(form) => (
        <>
          <p>{t('dueMeans', { count: asked.days })}</p>
          <TextInput
            {...form.getInputProps('typed')}
            label={t('dueType', { shown: number.shown })}
            data-autofocus
            inputMode="numeric"
            autoComplete="off"
          />
        </>
      )}
    </FormDialog>
  )
}
