import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { DemoPeople } from './demo-people.tsx'
import { SignInForm } from './sign-in-form.tsx'
import classes from './sign-in.module.css'

export const SignInPage = ({ onSignedIn }: { onSignedIn: () => void }) => {
  const { t } = useTranslation('signIn')
  useEffect(() => {
    document.title = `${t('title')} · ${t('product', { ns: 'shell' })}`
  }, [t])
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
