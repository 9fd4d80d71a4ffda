import { useEffect, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { formatTimeIn } from '../../lib/format.ts'
import classes from './information-panel.module.css'

const t = textsOf('record')

const MINUTE = 60_000

/** What the clock says where the contact is, kept to the minute. */
export const LocalTime = ({ zone }: { zone: string }) => {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), MINUTE - (now.getTime() % MINUTE))
    return () => clearTimeout(timer)
  }, [now])
  const time = formatTimeIn(now, zone)
  return (
    <time className={classes['aside']} dateTime={now.toISOString()} title={t('localTime', { time })}>
      {time}
    </time>
  )
}
