import { type ReactNode, useMemo } from 'react'
import { PageBar } from '../../kit/page-bar.ts'
import { Toasts } from '../../kit/toasts.tsx'
import { undoLast } from '../../kit/follow-changes.ts'
import { useUndoKey } from '../../kit/shortcuts.ts'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/signed-in-texts.ts'
import { useMe } from '../../entities/session/me.ts'
import { Banners } from './banners.tsx'
import { classNames } from '../../kit/class-names.ts'
import { railFold } from './rail-fold.ts'
import { Rail } from './rail.tsx'
import classes from './shell.module.css'
import { useFollowing } from './use-following.ts'
import { useShellActions } from './use-shell-actions.ts'

const t = textsOf('shell')

type Props = {
  /** What stands at the end of every page's top bar. */
  tools: ReactNode
  children: ReactNode
}

/** The frame of every signed-in page: the rail, the live line, and the undo key. */
export const Shell = ({ tools, children }: Props) => {
  const me = useMe()
  const fold = railFold.use()
  const bar = useMemo(() => ({ start: null, end: tools, under: <Banners /> }), [tools])
  useFollowing(me)
  useUndoKey(undoLast)
  useShellActions()
  return (
    <div className={classNames(classes['shell'], fold === 'folded' && classes['folded'])}>
      <a href="#content" className={classes['skip']}>
        {t('skip')}
      </a>
      <Rail me={me} />
      <div className={classes['page']}>
        <PageBar value={bar}>{children}</PageBar>
      </div>
      <Toasts isRailFolded={fold === 'folded'} />
    </div>
  )
}
