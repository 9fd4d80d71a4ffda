import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconPin, IconPinFilled } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { classNames } from '../../kit/class-names.ts'
import classes from './timeline.module.css'

const t = textsOf('timeline')

/** What can be done with an entry; the same functions for every entry, so that a line is drawn once. */
export type EntryHandlers = {
  pin: (entry: TimelineEntryView) => void
  undo: (entry: TimelineEntryView, event: MouseEvent) => Promise<void>
}

type Props = {
  entry: TimelineEntryView
  handlers: EntryHandlers
  /** Why nothing undoes it any more; empty where it can be; undefined where it never could. */
  undoWhyNot: string | undefined
}

export const EntryActs = ({ entry, handlers, undoWhyNot }: Props) => {
  const room = classNames(classes['acts'], undoWhyNot !== undefined && classes['two'])
  const isPinned = entry.pinnedAt !== null
  const pinWords = isPinned ? t('unpin') : t('pin')
  const undoWords = undoWhyNot ? t('undoNot', { why: undoWhyNot }) : t('undo')
  const Pin = isPinned ? IconPinFilled : IconPin
  return (
    <span className={room}>
      {undoWhyNot !== undefined && (
        <ActionIcon
          size={24}
          className={classes['act']}
          aria-label={undoWords}
          aria-disabled={undoWhyNot !== ''}
          data-why={undoWhyNot || t('undoTip')}
          onClick={(event) => {
            if (undoWhyNot === '') void handlers.undo(entry, event)
          }}
        >
          <IconArrowBackUp size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon
        size={24}
        className={classes['act']}
        data-beside
        data-pinned={isPinned || undefined}
        data-why={pinWords}
        aria-label={pinWords}
        aria-pressed={isPinned}
        onClick={() => handlers.pin(entry)}
      >
        <Pin size={14} stroke={1.6} aria-hidden />
      </ActionIcon>
    </span>
  )
}
