import { Button, PasswordInput } from '@mantine/core'
import { type SubmitEvent, useEffect, useState } from 'react'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import type { Failure } from '../../lib/failure.ts'
import { setPassword } from './send-sign-in.ts'
import classes from './sign-in.module.css'

const t = textsOf('signIn')

type Props = { token: string; onSet: () => void }

/** Where a one-time link leads: choose a password, then sign in with it. */
export const SetPasswordPage = ({ token, onSet }: Props) => {
  const [password, setTyped] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    document.title = `${t('choose')} · ${t('product', { ns: 'shell' })}`
  }, [])

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    setIsBusy(true)
    const failed = await setPassword(token, password)
    setIsBusy(false)
    setFailure(failed)
    if (!failed) onSet()
  }

  return (
    <main className={classes['page']}>
      <div className={classes['card']}>
        <div aria-hidden className={classes['logo']}>
          D
        </div>
        <h1>{t('choose')}</h1>
        <form onSubmit={(event) => void submit(event)} className={classes['form']}>
          <PasswordInput
            label={t('newPassword')}
            description={t('passwordLength')}
            autoComplete="new-password"
            autoFocus
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setTyped(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
          {failure && (
            <p role="alert" className={classes['problem']}>
              {failureWords(failure)}
            </p>
          )}
          <Button type="submit" size="sm" fullWidth aria-busy={isBusy}>
            {t('setPassword')}
          </Button>
        </form>
      </div>
    </main>
  )
}
