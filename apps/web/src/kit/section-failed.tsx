import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { textsOf } from '../i18n/i18n.ts'
import { FillText } from './fill-text.tsx'
import classes from './section-failed.module.css'

const t = textsOf('common')

type Props = { what: string; words: string; onRetry?: (() => void) | undefined; isRetrying?: boolean }

/** A part of the page that did not come: what, why, and another try. The rest works on. */
export const SectionFailed = ({ what, words, onRetry, isRetrying = false }: Props) => {
  return (
    <div role="alert" className={classes['failed']}>
      <IconAlertTriangle size={16} aria-hidden className={classes['icon']} />
      <div>
        <strong>
          <FillText text={t('problem')} parts={{ what }} />
        </strong>
        <p>{words}</p>
        {onRetry && (
          <Button variant="default" onClick={onRetry} aria-busy={isRetrying}>
            {t('retry')}
          </Button>
        )}
      </div>
    </div>
  )
}
