import type { TimelineEntryView } from '@dossier/contracts/timeline'
import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { IconPin, IconPinFilled } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { When } from '../../ui/when.tsx'
import { EntryIcon } from './entry-icon.tsx'
import { EntryLine } from './entry-line.tsx'
import classes from './timeline.module.css'
import { elementIdOf } from './use-entry-link.ts'

const aboutOf = ({ data }: TimelineEntryView): string | null =>
  'excerpt' in data ? data.excerpt : 'text' in data ? data.text : null

type Props = {
  entry: TimelineEntryView
  href: string
  /** The one that the address names. */
  isNamed: boolean
  /** Stands among the pinned ones, above the days. */
  isAbove?: boolean
  onOpen: (href: string) => void
  onPin: ((entry: TimelineEntryView) => void) | null
}

/** One line of the feed: what, who, when, which is its permalink too. */
export const Entry = memo(({ entry, href, isNamed, isAbove = false, onOpen, onPin }: Props) => {
  const { t } = useTranslation('timeline')
  const isPinned = entry.pinnedAt !== null
  const about = aboutOf(entry)
  const pinWords = isPinned ? t('unpin') : t('pin')
  const Pin = isPinned ? IconPinFilled : IconPin
  return (
    <li
      id={isAbove ? undefined : elementIdOf(entry.id)}
      tabIndex={isNamed && !isAbove ? -1 : undefined}
      className={classes['entry']}
      data-named={isNamed || undefined}
      aria-current={(isNamed && !isAbove) || undefined}
    >
      <EntryIcon kind={entry.kind} />
      <div className={classes['text']}>
        <p>
          <EntryLine entry={entry} />
        </p>
        <p className={classes['small']}>
          <bdi>{entry.actor.name}</bdi>
          {about !== null && (
            <>
              {' · '}
              <bdi>{about}</bdi>
            </>
          )}
        </p>
      </div>
      {onPin ? (
        <ActionIcon
          size={24}
          className={classes['pin'] ?? ''}
          data-pinned={isPinned || undefined}
          aria-label={pinWords}
          title={pinWords}
          aria-pressed={isPinned}
          onClick={() => onPin(entry)}
        >
          <Pin size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      ) : (
        <span />
      )}
      <a
        className={classes['time']}
        href={href}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
          event.preventDefault()
          onOpen(href)
        }}
      >
        <VisuallyHidden>{t('permalink')} </VisuallyHidden>
        <When at={entry.at} as={isAbove ? 'ago' : 'time'} />
      </a>
    </li>
  )
})
