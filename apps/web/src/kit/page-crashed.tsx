import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { failureWords } from '../i18n/failure-words.ts'
import { textsOf } from '../i18n/i18n.ts'
import { toFailure } from '../lib/failure.ts'
import classes from './page-message.module.css'

const t = textsOf('common')

const isAnswer = (error: unknown) => error instanceof Error && 'data' in error

/** A page that could not be read, or whose code failed. */
export const PageCrashed = ({ error, reset }: ErrorComponentProps) => {
  return (
    <main role="alert" className={classes['message']}>
      <p>{isAnswer(error) ? failureWords(toFailure(error)) : t('crashed')}</p>
      <Button
        variant="default"
        onClick={() => {
          if (isAnswer(error)) reset()
          else window.location.reload()
        }}
      >
        {t('retry')}
      </Button>
    </main>
  )
}
