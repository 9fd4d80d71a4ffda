import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import '../../i18n/deletion-texts.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import { refusalOf } from '../../lib/outcome.ts'
import type { Explained } from './ask-deletion-reason.ts'
import { explainDeletion } from './mutations.ts'

const t = textsOf('deletion')

type Props = { explained: Explained; onClose: () => void }

/** Why contacts were deleted, for whoever finds them in Restore. It may stay empty. */
export const DeletionReasonDialog = ({ explained, onClose }: Props) => {
  const { contactIds, name, was } = explained
  const [reason, setReason] = useState(was ?? '')
  const { mutateAsync } = useMutation(explainDeletion())
  const isChanged = reason.trim() !== (was ?? '')
  const title =
    contactIds.length === 1 ? t('reasonTitle') : t('reasonTitleMany', { count: contactIds.length })
  return (
    <ConfirmDialog
      title={
        <FillText
          text={title}
          parts={{ name: <bdi key="name">{name ?? t('unnamed', { ns: 'common' })}</bdi> }}
        />
      }
      actWords={t('reasonAct')}
      act={
        isChanged
          ? { words: t('reasonAct'), run: () => refusalOf(mutateAsync({ contactIds, reason, was })) }
          : null
      }
      isGentle
      onClose={onClose}
    >
      <Textarea
        label={t('reasonLabel')}
        description={t('reasonMeans')}
        data-autofocus
        rows={3}
        maxLength={500}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
