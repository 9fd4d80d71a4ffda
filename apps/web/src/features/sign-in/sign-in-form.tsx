import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type SubmitEvent, useRef, useState } from 'react'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import type { Failure } from '../../lib/failure.ts'
import { signInWithPassword } from './send-sign-in.ts'
import classes from './sign-in.module.css'

const t = textsOf('signIn')

type Props = { email?: string; onSignedIn: () => void }

/** Email and password. What was typed stays where it is when they are not right. */
export const SignInForm = ({ email: knownEmail = '', onSignedIn }: Props) => {
  const [email, setEmail] = useState(knownEmail)
  const [password, setPassword] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const passwordInput = useRef<HTMLInputElement>(null)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    setIsBusy(true)
    const failed = await signInWithPassword(email.trim(), password)
    setIsBusy(false)
    setFailure(failed)
    if (!failed) return onSignedIn()
    passwordInput.current?.focus()
    passwordInput.current?.select()
  }

  return (
    <form onSubmit={(event) => void submit(event)} className={classes['form']}>
      <TextInput
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        autoFocus={knownEmail === ''}
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        ref={passwordInput}
        label={t('password')}
        name="password"
        autoComplete="current-password"
        data-autofocus={knownEmail === '' ? undefined : true}
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      {failure && (
        <p role="alert" className={classes['problem']}>
          {failureWords(failure)}
        </p>
      )}
      <Button type="submit" size="sm" fullWidth aria-busy={isBusy}>
        {isBusy ? t('submitting') : t('submit')}
      </Button>
    </form>
  )
}
