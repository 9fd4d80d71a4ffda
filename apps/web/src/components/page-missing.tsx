import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './page-message.module.css'

export const PageMissing = () => {
  const { t } = useTranslation()
  return (
    <main className={classes['message']}>
      <h1>{t('notFound')}</h1>
      <Link to="/contacts">{t('toContacts')}</Link>
    </main>
  )
}
