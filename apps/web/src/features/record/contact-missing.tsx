import { Link } from '@tanstack/react-router'
import classes from '../../kit/page-message.module.css'
import { textsOf } from '../../i18n/i18n.ts'

const t = textsOf('record')

/** In place of a record that is not there, or not for this reader: the two look alike. */
export const ContactMissing = () => {
  return (
    <div role="alert" className={classes['message']}>
      <h1>{t('missing')}</h1>
      <Link to="/contacts">{t('toContacts', { ns: 'common' })}</Link>
    </div>
  )
}
