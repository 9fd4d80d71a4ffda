import type { DndView } from '@dossier/contracts/do-not-disturb/views'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { Moment } from '../../kit/moment.tsx'
import { When } from '../../kit/when.tsx'
import { formatExact } from '../../lib/format-due.ts'
import classes from './dnd.module.css'

const t = textsOf('doNotDisturb')

const setBy = ({ setBy: source, staff }: DndView): string => {
  if (source !== 'staff') return t(`by.${source}`)
  return staff === null ? t('by.someone') : t('by.staff', { name: staff.name })
}

/** Who shut a channel and since when, until when, and why. */
export const DndAbout = ({ view }: { view: DndView }) => {
  const { since, endsAt, reason, status } = view
  return (
    <p className={classes['about']}>
      <FillText text={setBy(view)} parts={{ since: <When at={since} /> }} />
      {endsAt !== null && (
        <>
          <br />
          <Moment at={endsAt}>{t('until', { when: formatExact(new Date(endsAt)) })}</Moment>
        </>
      )}
      {reason !== null && (
        <>
          <br />
          <bdi>{reason}</bdi>
        </>
      )}
      {status === 'permanent' && (
        <>
          <br />
          {t('onlyThey')}
        </>
      )}
    </p>
  )
}
