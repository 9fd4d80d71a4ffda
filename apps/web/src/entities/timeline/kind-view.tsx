import type { TagColor } from '@dossier/contracts/tags/values'
import type { TimelineKind } from '@dossier/contracts/timeline/kinds'
import type { EntryOf } from '@dossier/contracts/timeline/views'
import type { IconUser } from '@tabler/icons-react'
import { createContext, type ReactNode, useContext } from 'react'
import { t } from '../../i18n/i18n.ts'
import type { EntryUndos } from './entry-undo.ts'
import classes from './kind-view.module.css'

/** A sentence with its `[slots]` filled. */
export type Line = { text: string; parts: Record<string, ReactNode> }

/** How the entries of one kind look, and what they say. */
export type KindView<Kind extends TimelineKind> = {
  Icon: typeof IconUser
  hue: TagColor
  line: (entry: EntryOf<Kind>) => Line
  /** What a colleague's news is about, where its words name that. */
  subject?: (entry: EntryOf<Kind>) => string
}
export type KindViews<Kind extends TimelineKind> = { [Name in Kind]: KindView<Name> }

/** All kinds there are, and how the undoing of each is fetched. */
export type TimelineKinds = {
  views: KindViews<TimelineKind>
  loadUndos: () => Promise<EntryUndos<TimelineKind>>
}

const Kinds = createContext<TimelineKinds | null>(null)
export const ProvideTimelineKinds = Kinds.Provider

export const useTimelineKinds = (): TimelineKinds => {
  const kinds = useContext(Kinds)
  if (kinds === null) throw new Error('No kinds of entries were given to this part of the page.')
  return kinds
}

const Old = ({ children }: { children: ReactNode }) => (
  <del dir="auto" className={classes['old']}>
    {children}
  </del>
)
const New = ({ children }: { children: ReactNode }) => <b dir="auto">{children}</b>

export const oldPart = (words: ReactNode) => <Old>{words}</Old>
export const newPart = (words: ReactNode) => <New>{words}</New>
/** What it was, struck out, and what it is. */
export const changeParts = (from: string, to: string) => ({ from: oldPart(from), to: newPart(to) })

/** A kind whose line has nothing to fill in. */
export const plainLine = (entry: { kind: TimelineKind }): Line => ({
  text: t(`lines.${entry.kind}`, { ns: 'timeline' }),
  parts: {},
})
