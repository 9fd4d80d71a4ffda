import { useEffect } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { DemoPeople } from './demo-people.tsx'
import { SignInForm } from './sign-in-form.tsx'
import classes from './sign-in.module.css'

const t = textsOf('signIn')

export const SignInPage = ({ onSignedIn }: { onSignedIn: () => void }) => {
  useEffect(() => {
    document.title = `${t('title')} · ${t('product', { ns: 'shell' })}`
  }, [])
  return (
    <main className={classes['page']}>
      <div className={classes['card']}>
        <div aria-hidden className={classes['logo']}>
          D
        </div>
        <h1>{t('lead')}</h1>
        <SignInForm onSignedIn={onSignedIn} />
        <DemoPeople onSignedIn={onSignedIn} />
      </div>
    </main>
  )
}
