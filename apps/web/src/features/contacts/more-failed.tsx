import { Button } from '@mantine/core'
import { textsOf } from '../../i18n/i18n.ts'
import classes from './contact-table.module.css'

const t = textsOf('list')

type Props = { words: string; onRetry: () => void }

/** Rows further down did not come; those that did stay. */
export const MoreFailed = ({ words, onRetry }: Props) => {
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
