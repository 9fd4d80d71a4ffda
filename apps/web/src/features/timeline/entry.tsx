import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { VisuallyHidden } from '@mantine/core'
import { memo } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { Moment } from '../../kit/moment.tsx'
import { EntryAbout } from './entry-about.tsx'
import { EntryActs, type EntryHandlers } from './entry-acts.tsx'
import { EntryIcon } from './entry-icon.tsx'
import { EntryLine } from './entry-line.tsx'
import classes from './timeline.module.css'
import { elementIdOf } from './use-entry-link.ts'

const t = textsOf('timeline')

type Props = {
  entry: TimelineEntryView
  href: string
  /** Its time in words. */
  when: string
  /** The one that the address names. */
  isNamed: boolean
  /** Stands among the pinned ones, above the days. */
  isAbove?: boolean
  /** Came while the feed was open. */
  isFresh?: boolean
  onOpen: (href: string) => void
  handlers: EntryHandlers | null
  undoWhyNot: string | undefined
}

/** One line of the feed: what, who, when, which is its permalink too. */
export const Entry = memo((props: Props) => {
  const { entry, href, when, isNamed, isAbove = false, isFresh = false, onOpen, handlers, undoWhyNot } = props
  const isTarget = isNamed && !isAbove
  return (
    <li
      id={isAbove ? undefined : elementIdOf(entry.id)}
      tabIndex={isTarget ? -1 : undefined}
      className={classes['entry']}
      data-named={isTarget || undefined}
      data-fresh={isFresh || undefined}
      aria-current={isTarget || undefined}
    >
      <EntryIcon kind={entry.kind} />
      <div className={classes['text']}>
        <p>
          <EntryLine entry={entry} />
        </p>
        <p className={classes['small']}>
          <bdi>{entry.actor.name}</bdi>
          <EntryAbout entry={entry} />
        </p>
      </div>
      {handlers && <EntryActs entry={entry} handlers={handlers} undoWhyNot={undoWhyNot} />}
      <a
        className={classes['time']}
        href={href}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
          event.preventDefault()
          onOpen(href)
        }}
      >
        <VisuallyHidden component="span">{isAbove ? t('goTo') : t('permalink')} </VisuallyHidden>
        <Moment at={entry.at}>{when}</Moment>
      </a>
    </li>
  )
})
