import { CloseButton, Portal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LineFailed } from './line-failed.tsx'
import classes from './part-missing.module.css'

type Props = { onRetry: () => void; onClose?: (() => void) | undefined; isInPlace: boolean }

/** Says that what was opened could not be fetched. */
export const PartMissing = ({ onRetry, onClose, isInPlace }: Props) => {
  const { t } = useTranslation()
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
