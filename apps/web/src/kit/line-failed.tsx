import { textsOf } from '../i18n/i18n.ts'
import classes from './line-failed.module.css'

const t = textsOf('common')

type Props = {
  words: string
  onRetry: () => void
  /** In a place where a phone has room for the button alone: the words are still read out. */
  isTight?: boolean
}

/** In place of a few words that did not come: it says so in one line, and tries again. */
export const LineFailed = ({ words, onRetry, isTight = false }: Props) => {
  return (
    <span role="alert" className={classes['failed']}>
      <span className={isTight ? 'hidden-on-phone' : undefined}>{words}</span>{' '}
      <button type="button" className={classes['again']} onClick={onRetry}>
        {t('retry')}
      </button>
    </span>
  )
}
