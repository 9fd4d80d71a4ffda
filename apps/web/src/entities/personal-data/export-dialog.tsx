import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import classes from '../../kit/confirm-dialog.module.css'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import { exportPersonalData } from './export-personal-data.ts'

const t = textsOf('privacy')

type Props = { contact: { id: string; name: string }; onClose: () => void }

/** Asks before everything held about a person becomes a file, and says how far it is. Closing calls it off. */
export const ExportDialog = ({ contact, onClose }: Props) => {
  const [calledOff] = useState(() => new AbortController())
  const [isPreparing, setIsPreparing] = useState(false)
  const run = async () => {
    setIsPreparing(true)
    const refusal = await exportPersonalData(contact, calledOff.signal)
    setIsPreparing(false)
    return refusal
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
        {isPreparing ? t('preparing') : ''}
      </p>
    </ConfirmDialog>
  )
}
