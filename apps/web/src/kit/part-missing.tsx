import { CloseButton, Portal } from '@mantine/core'
import { useEffect } from 'react'
import { textsOf } from '../i18n/i18n.ts'
import { cancelTypeAhead } from '../lib/type-ahead.ts'
import { LineFailed } from './line-failed.tsx'
import classes from './part-missing.module.css'

const t = textsOf('common')

type Props = { onRetry: () => void; onClose?: (() => void) | undefined; isInPlace: boolean }

/** Says that what was opened could not be fetched. */
export const PartMissing = ({ onRetry, onClose, isInPlace }: Props) => {
  // What was to be written in did not come.
  useEffect(cancelTypeAhead, [])
  const line = <LineFailed words={t('partMissing')} onRetry={onRetry} />
  if (isInPlace) return <div className={classes['inPlace']}>{line}</div>
  return (
    <Portal>
      <div className={classes['missing']}>
        {line}
        {onClose && <CloseButton size={24} aria-label={t('close')} onClick={onClose} />}
      </div>
    </Portal>
  )
}
