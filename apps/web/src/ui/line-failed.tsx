import { useTranslation } from 'react-i18next'
import classes from './line-failed.module.css'

type Props = { words: string; onRetry: () => void }

/** In place of a few words that did not come: it says so in one line, and tries again. */
export const LineFailed = ({ words, onRetry }: Props) => {
  const { t } = useTranslation()
  return (
    <span role="alert" className={classes['failed']}>
      {words}{' '}
      <button type="button" className={classes['again']} onClick={onRetry}>
        {t('retry')}
      </button>
    </span>
  )
}
