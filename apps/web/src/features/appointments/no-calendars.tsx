import { Link } from '@tanstack/react-router'
import { useMe } from '../../entities/session/me.ts'
import { textsOf } from '../../i18n/i18n.ts'

const t = textsOf('appointments')

/** Nothing can be booked yet: those who may set it up are led there. */
export const NoCalendars = () => {
  const { writeSettings } = useMe().abilities
  return (
    <p>
      {t('noCalendar')}{' '}
      {writeSettings ? (
        <Link to="/settings/$section" params={{ section: 'calendars' }}>
          {t('setUp')}
        </Link>
      ) : (
        t('askToSetUp')
      )}
    </p>
  )
}
