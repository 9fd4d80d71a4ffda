import { Link } from '@tanstack/react-router'
import { textsOf } from '../i18n/i18n.ts'
import classes from './page-message.module.css'

const t = textsOf('common')

export const PageMissing = () => {
  return (
    <main className={classes['message']}>
      <h1>{t('notFound')}</h1>
      <Link to="/contacts">{t('toContacts')}</Link>
    </main>
  )
}
