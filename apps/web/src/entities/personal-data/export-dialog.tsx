import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import classes from '../../kit/dialog.module.css'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import { refusalOf } from '../../lib/outcome.ts'
import { exportPersonalData } from './mutations.ts'

const t = textsOf('privacy')

type Props = { contact: { id: string; name: string }; onClose: () => void }

/** Asks before everything held about a person becomes a file, and says how far it is. Closing calls it off. */
export const ExportDialog = ({ contact, onClose }: Props) => {
  const [calledOff] = useState(() => new AbortController())
  const { mutateAsync, isPending } = useMutation(exportPersonalData())
  const run = async () => {
    const refusal = await refusalOf(mutateAsync({ contact, signal: calledOff.signal }))
    return calledOff.signal.aborted ? null : refusal
  }
  return (
    <ConfirmDialog
      title={<FillText text={t('exportTitle')} parts={{ name: <bdi key="name">{contact.name}</bdi> }} />}
      actWords={t('exportAct')}
      act={{ words: t('exportAct'), run }}
      isGentle
      onClose={() => {
        calledOff.abort()
        onClose()
      }}
    >
      <p>{t('exportMeans')}</p>
      <p>{t('exportCare')}</p>
      <p role="status" className={classes['progress']}>
        {isPending ? t('preparing') : ''}
      </p>
    </ConfirmDialog>
  )
}
