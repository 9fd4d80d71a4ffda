import { type ReactNode, useEffect, useMemo } from 'react'
import { PageBar } from '../../kit/page-bar.ts'
import { Toasts } from '../../kit/toasts.tsx'
import { takeBack } from '../../lib/acts/perform.ts'
import { useUndoKey } from '../../kit/shortcuts.ts'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/signed-in-texts.ts'
import { startLive } from '../../lib/live/start-live.ts'
import { useMe } from '../../entities/session/me.ts'
import { undoStack } from '../../lib/undo-stack.ts'
import { classNames } from '../../kit/class-names.ts'
import { railFold } from './rail-fold.ts'
import { Rail } from './rail.tsx'
import classes from './shell.module.css'
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
  const bar = useMemo(() => ({ start: null, end: tools }), [tools])
  useEffect(() => startLive(me), [me])
  useUndoKey(() => takeBack(undoStack.lastId()))
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
