import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { holdContact } from '../../entities/deletion/mutations.ts'
import { refusalOf } from '../../lib/outcome.ts'

const t = textsOf('deletion')

type Props = { contact: DeletedContactView; onClose: () => void }

/** Asks why a contact is put on legal hold. */
export const HoldDialog = ({ contact, onClose }: Props) => {
  const [reason, setReason] = useState('')
  const { mutateAsync } = useMutation(holdContact())
  const run = () => refusalOf(mutateAsync({ contact, reason }))
  const name = contact.name ?? t('unnamed', { ns: 'common' })
  return (
    <ConfirmDialog
      title={<FillText text={t('holdTitle')} parts={{ name: <bdi key="name">{name}</bdi> }} />}
      actWords={t('holdAct')}
      act={reason.trim() === '' ? null : { words: t('holdAct'), run }}
      onClose={onClose}
    >
      <p>{t('holdMeans')}</p>
      <Textarea
        label={t('holdReason')}
        data-autofocus
        autosize
        minRows={2}
        maxLength={500}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
