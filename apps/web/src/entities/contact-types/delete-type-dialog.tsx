import type { ContactTypeUseView } from '@dossier/contracts/contact-types/views'
import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { formatCount } from '../../lib/format.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import { refusalOf } from '../../lib/outcome.ts'
import { deleteContactType } from './mutations.ts'

const t = textsOf('settings')

type Props = { type: ContactTypeUseView; others: readonly ContactTypeUseView[]; onClose: () => void }

/** What becomes of the contacts that have a type which is removed. */
export const RemoveTypeDialog = ({ type, others, onClose }: Props) => {
  const [toId, setToId] = useState('')
  const { mutateAsync } = useMutation(deleteContactType())
  const run = () => refusalOf(mutateAsync({ type, toId: toId === '' ? null : toId, order: [] }))
  return (
    <ConfirmDialog
      title={<FillText text={t('removeAsk')} parts={{ name: <bdi key="name">{type.name}</bdi> }} />}
      actWords={t('removeAct')}
      act={{ words: t('removeAct'), run }}
      onClose={onClose}
    >
      <p>{t('removeMeans', { count: type.holders, shown: formatCount(type.holders) })}</p>
      <NativeSelect
        label={t('becomes')}
        value={toId}
        onChange={(event) => setToId(event.currentTarget.value)}
        data={[
          { value: '', label: t('noType') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </ConfirmDialog>
  )
}
