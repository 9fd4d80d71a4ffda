import type { NoteView } from '@dossier/contracts/notes'
import type { StaffView } from '@dossier/contracts/staff'
import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconPin, IconPinFilled, IconTrash } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../lib/format.ts'
import { FillText } from '../../ui/fill-text.tsx'
import { focusBeside } from '../../ui/focus-beside.ts'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { useInlineEdit } from '../../ui/use-inline-edit.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { When } from '../../ui/when.tsx'
import { deleteNote, editNote, pinNote } from './note-acts.ts'
import { NoteBody } from './note-body.tsx'
import { NoteEditor } from './note-editor.tsx'
import { NoteHistory } from './note-history.tsx'
import classes from './notes.module.css'
import { loadRichEditor } from './use-rich-editor.ts'

type Props = {
  contactId: string
  note: NoteView
  people: readonly StaffView[]
  canEdit: boolean
  /** Its field has the focus once the last note is deleted. */
  composer: RefObject<HTMLDivElement | null>
}

const fieldIn = (box: HTMLElement | null) =>
  box?.querySelector<HTMLElement>('textarea, [role="textbox"]') ?? null

export const NoteItem = ({ contactId, note, people, canEdit, composer }: Props) => {
  const { t } = useTranslation('notes')
  const editor = useInlineEdit({
    value: note.body,
    isSame: (a, b) => a.trimEnd() === b.trimEnd(),
    save: (draft, was) => editNote(contactId, note, draft, was),
  })
  const { state } = editor
  const { ref: editButton, returnFocus } = useReturnFocus(state.step === 'reading')
  const closing = (close: () => void) => () => {
    returnFocus()
    close()
  }
  const [showsHistory, setShowsHistory] = useState(false)
  const isPinned = note.pinnedAt !== null
  const pinWords = isPinned ? t('unpin') : t('pin')
  const Pin = isPinned ? IconPinFilled : IconPin

  return (
    <li className={classes['note']} data-pinned={isPinned || undefined}>
      <div className={classes['head']}>
        <PersonAvatar id={note.author.id ?? note.author.kind} name={note.author.name} size={20} />
        <bdi className={classes['author']}>{note.author.name}</bdi>
        <When at={note.writtenAt} className={classes['when']} />
        {note.editedAt !== null && (
          <span
            className={classes['when']}
            title={t('editedAt', { at: formatMoment(new Date(note.editedAt)) })}
          >
            · {t('edited')}
          </span>
        )}
        {isPinned && !canEdit && <IconPinFilled size={14} role="img" aria-label={t('isPinned')} />}
        {canEdit && state.step === 'reading' && (
          <span className={classes['tools']}>
            <ActionIcon
              aria-label={pinWords}
              title={pinWords}
              aria-pressed={isPinned}
              onClick={() => void pinNote(contactId, note)}
            >
              <Pin size={15} stroke={1.6} aria-hidden />
            </ActionIcon>
            <ActionIcon
              ref={editButton}
              data-beside
              aria-label={t('edit')}
              title={t('edit')}
              onPointerEnter={() => void loadRichEditor().catch(() => {})}
              onFocus={() => void loadRichEditor().catch(() => {})}
              onClick={editor.start}
            >
              <IconPencil size={15} stroke={1.6} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('delete')}
              title={t('delete')}
              onClick={(event) => {
                focusBeside(event, fieldIn(composer.current))
                void deleteNote(contactId, note)
              }}
            >
              <IconTrash size={15} stroke={1.6} aria-hidden />
            </ActionIcon>
          </span>
        )}
      </div>
      {state.step === 'reading' && <NoteBody body={note.body} />}
      {state.step === 'editing' && (
        <NoteEditor
          label={t('editing')}
          body={state.draft}
          problem={state.problem}
          people={people}
          takesFocus
          onBody={editor.change}
          onSave={closing(editor.commit)}
          onCancel={closing(editor.leave)}
        />
      )}
      {state.step === 'choosing' && (
        <div role="alert" className={classes['conflict']}>
          <p>
            <FillText
              text={t('conflict')}
              parts={{ who: <b>{state.by ?? t('someone', { ns: 'record' })}</b> }}
            />
          </p>
          <h3>{t('theirs')}</h3>
          <NoteBody body={state.theirs} />
          <h3>{t('mine')}</h3>
          <NoteBody body={state.draft} />
          <div className={classes['acts']}>
            <Button variant="default" onClick={closing(() => editor.choose('theirs'))}>
              {t('keepTheirs')}
            </Button>
            <Button variant="default" onClick={closing(() => editor.choose('mine'))}>
              {t('keepMine')}
            </Button>
          </div>
        </div>
      )}
      {note.versions > 0 && state.step === 'reading' && (
        <button
          type="button"
          className={classes['versions']}
          aria-expanded={showsHistory}
          onClick={() => setShowsHistory(!showsHistory)}
        >
          {t('versions', { count: note.versions })}
        </button>
      )}
      {showsHistory && state.step === 'reading' && <NoteHistory noteId={note.id} versions={note.versions} />}
    </li>
  )
}
