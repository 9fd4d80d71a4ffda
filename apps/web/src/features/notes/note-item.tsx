import type { NoteView } from '@dossier/contracts/notes/views'
import type { StaffView } from '@dossier/contracts/staff/views'
import { Button } from '@mantine/core'
import { IconPinFilled } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { formatMoment } from '../../lib/format.ts'
import { prepare } from '../../lib/prepare.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { PersonAvatar } from '../../entities/contacts/person-avatar.tsx'
import { useHolding } from '../../kit/use-held.ts'
import { useReturnFocus } from '../../kit/use-return-focus.ts'
import { When } from '../../kit/when.tsx'
import { useEditNote } from './use-save-note.ts'
import { NoteBody } from './note-body.tsx'
import { NoteConflict } from './note-conflict.tsx'
import { NoteEditor } from './note-editor.tsx'
import { fieldIn, NoteTools } from './note-tools.tsx'
import classes from './notes.module.css'
import { useNoteEdit } from './use-note-edit.ts'

const t = textsOf('notes')

const loadHistory = () => import('./note-history-dialog.tsx')
const NoteHistoryDialog = lazyPart(async () => (await loadHistory()).NoteHistoryDialog, {
  close: ({ onClose }) => onClose(),
})

type Props = {
  contactId: string
  note: NoteView
  people: readonly StaffView[]
  canEdit: boolean
  /** The address leads to it. */
  isFound: boolean
  /** Somebody deleted it while it is edited here. */
  isGone: boolean
  onHold: (isHeld: boolean) => void
  /** Its field has the focus once the last note is deleted. */
  composer: RefObject<HTMLDivElement | null>
}

export const NoteItem = (props: Props) => {
  const { contactId, note, people, canEdit, isFound, isGone, onHold, composer } = props
  const edit = useNoteEdit(note, useEditNote(contactId, note))
  const { state } = edit
  useHolding(edit.isHeld, onHold)
  const isReading = state.step === 'reading'
  const { ref: editButton, returnFocus: returnToButton } = useReturnFocus(isReading)
  const returnFocus = () => {
    if (isGone) fieldIn(composer.current)?.focus()
    else returnToButton()
  }
  const closing =
    <Given extends unknown[]>(close: (...given: Given) => void) =>
    (...given: Given) => {
      returnFocus()
      close(...given)
    }
  const [showsHistory, setShowsHistory] = useState(false)
  const { ref: historyButton, returnFocus: returnToHistory } = useReturnFocus(!showsHistory)

  return (
    <li
      id={`note-${note.id}`}
      tabIndex={isFound ? -1 : undefined}
      className={classes['note']}
      data-pinned={note.pinnedAt !== null || undefined}
      data-found={isFound || undefined}
    >
      <div className={classes['head']}>
        <PersonAvatar id={note.author.id ?? note.author.kind} name={note.author.name} size={20} />
        <bdi className={classes['author']}>{note.author.name}</bdi>
        <When at={note.createdAt} className={classes['when']} />
        {note.editedAt !== null && (
          <span
            className={classes['when']}
            title={t('editedAt', { at: formatMoment(new Date(note.editedAt)) })}
          >
            ·{' '}
            {note.editedBy === null || note.editedBy.id === note.author.id
              ? t('edited')
              : t('editedBy', { name: note.editedBy.name })}
          </span>
        )}
        {note.pinnedAt !== null && !canEdit && (
          <IconPinFilled size={14} role="img" aria-label={t('isPinned')} />
        )}
        {canEdit && isReading && (
          <NoteTools
            contactId={contactId}
            note={note}
            editButton={editButton}
            composer={composer}
            onEdit={edit.start}
          />
        )}
      </div>
      {isReading && <NoteBody body={note.body} folds />}
      {edit.hasDraft && canEdit && (
        <p className={classes['draft']}>
          {t('draft')}
          <button type="button" className={classes['small']} onClick={edit.start}>
            {t('goOn')}
          </button>
          <button type="button" className={classes['small']} onClick={closing(edit.discard)}>
            {t('discard')}
          </button>
        </p>
      )}
      {state.step === 'editing' && (
        <>
          {(edit.isBehind || isGone) && (
            <p role="status" className={classes['when']}>
              {isGone ? t('behindGone') : t('behind')}
            </p>
          )}
          <NoteEditor
            label={t('editing')}
            body={state.draft}
            problem={state.problem}
            people={people}
            takesFocus
            onBody={edit.change}
            onSave={closing(edit.commit)}
            onLeave={closing(edit.leave)}
            acts={
              <Button variant="default" onClick={closing(edit.discard)}>
                {t('cancel', { ns: 'common' })}
              </Button>
            }
          />
        </>
      )}
      {state.step === 'choosing' && (
        <NoteConflict
          by={state.by}
          theirs={state.theirs}
          mine={state.draft}
          onChoose={closing(edit.choose)}
          onWriteOn={edit.writeOn}
        />
      )}
      {note.versions > 0 && isReading && (
        <button
          ref={historyButton}
          type="button"
          className={classes['small']}
          aria-haspopup="dialog"
          onPointerEnter={prepare(loadHistory)}
          onClick={() => setShowsHistory(true)}
        >
          {t('versions', { count: note.versions })}
        </button>
      )}
      {showsHistory && (
        <NoteHistoryDialog
          contactId={contactId}
          note={note}
          canEdit={canEdit}
          onClose={() => {
            returnToHistory()
            setShowsHistory(false)
          }}
        />
      )}
    </li>
  )
}
