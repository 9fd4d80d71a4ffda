import type { MeView } from '@dossier/contracts/staff/views'
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconRestore,
  IconSettings,
  IconUser,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { textsOf } from '../../i18n/i18n.ts'
import { formatCount } from '../../lib/format.ts'
import { countOptions } from '../../entities/contacts/queries.ts'
import { AccountMenu } from './account-menu.tsx'
import { railFold } from './rail-fold.ts'
import classes from './rail.module.css'

const t = textsOf('shell')

const Count = () => {
  const { data } = useQuery(countOptions(''))
  if (!data) return null
  const shown = formatCount(data.count)
  return (
    <span className={classes['count']} title={data.exact ? undefined : t('about', { shown, ns: 'list' })}>
      {data.exact ? shown : `~${shown}`}
    </span>
  )
}

/** Where one can go. It folds to icons, and lies at the foot of a phone. */
export const Rail = ({ me }: { me: MeView }) => {
  const isRestore = useLocation({ select: ({ pathname }) => pathname.startsWith('/contacts/restore') })
  const isFolded = railFold.use() === 'folded'
  const FoldIcon = isFolded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  const foldLabel = isFolded ? t('unfold') : t('fold')
  return (
    <nav aria-label={t('mainMenu')} className={classes['rail']}>
      <div className={classes['brand']}>
        <span aria-hidden className={classes['logo']}>
          D
        </span>
        <span className={classes['name']}>{t('product')}</span>
        <button
          type="button"
          className={classes['fold']}
          aria-label={foldLabel}
          title={foldLabel}
          onClick={() => railFold.set(isFolded ? 'open' : 'folded')}
        >
          <FoldIcon size={16} stroke={1.6} aria-hidden />
        </button>
      </div>
      <Link
        to="/contacts"
        className={classes['entry']}
        activeProps={{ 'data-active': isRestore ? undefined : true }}
        title={isFolded ? t('contacts') : undefined}
      >
        <IconUser size={16} stroke={1.7} aria-hidden />
        <span className={classes['word']}>{t('contacts')}</span>
        <Count />
      </Link>
      {me.abilities.restoreContacts && (
        <Link
          to="/contacts/restore"
          className={classes['entry']}
          data-under
          activeProps={{ 'data-active': true }}
          title={isFolded ? t('restore') : undefined}
        >
          <IconRestore size={16} stroke={1.7} aria-hidden />
          <span className={classes['word']}>{t('restore')}</span>
        </Link>
      )}
      {me.abilities.writeSettings && (
        <Link
          to="/settings"
          className={classes['entry']}
          activeProps={{ 'data-active': true }}
          title={isFolded ? t('settings') : undefined}
        >
          <IconSettings size={16} stroke={1.7} aria-hidden />
          <span className={classes['word']}>{t('settings')}</span>
        </Link>
      )}
      <div className={classes['me']}>
        <AccountMenu me={me} />
      </div>
    </nav>
  )
}
