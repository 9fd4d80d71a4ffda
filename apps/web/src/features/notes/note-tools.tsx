import type { NoteView } from '@dossier/contracts/notes/views'
import { ActionIcon } from '@mantine/core'
import { IconPencil, IconPin, IconPinFilled, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { deleteNote, pinNote } from '../../entities/notes/mutations.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { prepare } from '../../lib/prepare.ts'
import { focusBeside } from '../../kit/focus-beside.ts'
import classes from './notes.module.css'
import { loadRichEditor } from './use-rich-editor.ts'

const t = textsOf('notes')

type Props = {
  contactId: string
  note: NoteView
  editButton: RefObject<HTMLButtonElement | null>
  /** Its field has the focus once the last note is deleted. */
  composer: RefObject<HTMLDivElement | null>
  onEdit: () => void
}

/** What is typed in, whichever of the two fields stands there. */
export const fieldIn = (box: HTMLElement | null) =>
  box?.querySelector<HTMLElement>('textarea, [role="textbox"]') ?? null

/** What can be done with a note. */
export const NoteTools = ({ contactId, note, editButton, composer, onEdit }: Props) => {
  const pinning = useMutation(pinNote(contactId))
  const deleting = useMutation(deleteNote(contactId))
  const isPinned = note.pinnedAt !== null
  const pinWords = isPinned ? t('unpin') : t('pin')
  const Pin = isPinned ? IconPinFilled : IconPin
  return (
    <span className={classes['tools']}>
      <ActionIcon
        aria-label={pinWords}
        title={pinWords}
        aria-pressed={isPinned}
        onClick={() => pinning.mutate({ note, pinnedAt: isPinned ? null : new Date().toISOString() })}
      >
        <Pin size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        ref={editButton}
        data-beside
        aria-label={t('edit')}
        title={t('edit')}
        onPointerEnter={prepare(loadRichEditor)}
        onFocus={prepare(loadRichEditor)}
        onClick={onEdit}
      >
        <IconPencil size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={t('delete')}
        title={t('delete')}
        onClick={(event) => {
          focusBeside(event, fieldIn(composer.current))
          deleting.mutate({ noteId: note.id, note })
        }}
      >
        <IconTrash size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
    </span>
  )
}
