import type { MeView } from '@dossier/contracts/staff/views'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSettings } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { railEntries } from '../../domains.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { AccountMenu } from './account-menu.tsx'
import { railFold } from './rail-fold.ts'
import classes from './rail.module.css'

const t = textsOf('shell')

/** Where one can go. It folds to icons, and lies at the foot of a phone. */
export const Rail = ({ me }: { me: MeView }) => {
  /** The place that one is in or under: the longest that its address begins with. */
  const here = useLocation({
    select: ({ pathname }) =>
      railEntries
        .map(({ to }) => to)
        .filter((to) => pathname.startsWith(to))
        .toSorted((a, b) => b.length - a.length)[0],
  })
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
      {railEntries
        .filter(({ isFor }) => isFor?.(me.abilities) ?? true)
        .map(({ to, words, icon: EntryIcon, isUnder, Count }) => (
          <Link
            key={to}
            to={to}
            className={classes['entry']}
            data-under={isUnder}
            data-active={to === here || undefined}
            aria-current={to === here ? 'page' : undefined}
            title={isFolded ? words() : undefined}
          >
            <EntryIcon size={16} stroke={1.7} aria-hidden />
            <span className={classes['word']}>{words()}</span>
            {Count && <Count className={classes['count']} />}
          </Link>
        ))}
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
