import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './contact-table.module.css'

type Props = { words: string; onRetry: () => void }

/** Rows further down did not come; those that did stay. */
export const MoreFailed = ({ words, onRetry }: Props) => {
  const { t } = useTranslation('list')
  return (
    <div role="alert" className={classes['failed']}>
      <span>
        {t('moreFailed')} {words}
      </span>
      <Button variant="default" onClick={onRetry}>
        {t('retry', { ns: 'common' })}
      </Button>
    </div>
  )
}
