import { explainDeletionInput } from '@dossier/contracts/deletion/inputs'
import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import '../../i18n/deletion-texts.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { useMe } from '../session/me.ts'
import type { Explained } from './ask-deletion-reason.ts'
import { explainDeletion } from './mutations.ts'

const t = textsOf('deletion')

type Props = { explained: Explained; onClose: () => void }

/** Why contacts were deleted, for whoever finds them in Restore. It may stay empty. */
export const DeletionReasonDialog = ({ explained, onClose }: Props) => {
  const { contactIds, name, was } = explained
  const { staffId } = useMe()
  const { mutateAsync } = useMutation(explainDeletion())
  const title =
    contactIds.length === 1 ? t('reasonTitle') : t('reasonTitleMany', { count: contactIds.length })
  const parts = { name: <bdi key="name">{name ?? t('unnamed', { ns: 'common' })}</bdi> }
  return (
    <FormDialog
      title={<FillText text={title} parts={parts} />}
      schema={explainDeletionInput}
      values={{ reason: was ?? '' }}
      toInput={({ reason }) => ({ contactIds: [...contactIds], reason })}
      isReady={({ reason }) => reason.trim() !== (was ?? '')}
      send={({ reason }) => mutateAsync({ contactIds, reason, was })}
      draft={{ author: staffId, kind: 'deletion reason', about: contactIds.join() }}
      act={t('reasonAct')}
      onClose={onClose}
    >
      {(form) => (
        <Textarea
          {...form.getInputProps('reason')}
          label={t('reasonLabel')}
          description={t('reasonMeans')}
          data-autofocus
          rows={3}
          maxLength={500}
          dir="auto"
        />
      )}
    </FormDialog>
  )
}
