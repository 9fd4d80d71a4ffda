import type { MeView } from '@dossier/contracts/staff/views'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { railEntries } from '../../domains.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { AccountMenu } from './account-menu.tsx'
import { railFold } from './rail-fold.ts'
import classes from './rail.module.css'

const t = textsOf('shell')

/** The entry that an address belongs to: the longest that it begins with. */
const entryOf = (pathname: string) =>
  railEntries
    .map(({ to }) => to)
    .filter((to) => pathname === to || pathname.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length)[0]

/** Where one can go. It folds to icons, and lies at the foot of a phone. */
export const Rail = ({ me }: { me: MeView }) => {
  const active = useLocation({ select: ({ pathname }) => entryOf(pathname) })
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
        .filter(({ isOffered }) => isOffered?.(me) ?? true)
        .map(({ to, words, Icon, isUnder, Count }) => (
          <Link
            key={to}
            to={to}
            className={classes['entry']}
            data-under={isUnder}
            data-active={to === active || undefined}
            title={isFolded ? words() : undefined}
          >
            <Icon size={16} stroke={1.7} aria-hidden />
            <span className={classes['word']}>{words()}</span>
            {Count && <Count className={classes['count']} />}
          </Link>
        ))}
      <div className={classes['me']}>
        <AccountMenu me={me} />
      </div>
    </nav>
  )
}
