import { Portal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LineFailed } from './line-failed.tsx'
import classes from './part-missing.module.css'

/** Says that what was opened could not be fetched, wherever it would have stood. */
export const PartMissing = ({ onRetry }: { onRetry: () => void }) => {
  const { t } = useTranslation()
  return (
    <Portal>
      <div className={classes['missing']}>
        <LineFailed words={t('partMissing')} onRetry={onRetry} />
      </div>
    </Portal>
  )
}
