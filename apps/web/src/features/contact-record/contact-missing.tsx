import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from '../../components/page-message.module.css'

/** In place of a record that is not there, or not for this reader: the two look alike. */
export const ContactMissing = () => {
  const { t } = useTranslation('record')
  return (
    <div role="alert" className={classes['message']}>
      <h1>{t('missing')}</h1>
      <Link to="/contacts">{t('toContacts', { ns: 'common' })}</Link>
    </div>
  )
}
