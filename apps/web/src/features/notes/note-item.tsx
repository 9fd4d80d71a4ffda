import type { NoteView } from '@dossier/contracts/notes'
import type { StaffView } from '@dossier/contracts/staff'
import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../lib/format.ts'
import { FillText } from '../../ui/fill-text.tsx'
import { focusBeside } from '../../ui/focus-beside.ts'
import { isTyping } from '../../ui/is-typing.ts'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { useInlineEdit } from '../../ui/use-inline-edit.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { When } from '../../ui/when.tsx'
import { deleteNote, editNote } from './note-acts.ts'
import { NoteBody } from './note-body.tsx'
import { NoteEditor } from './note-editor.tsx'
import classes from './notes.module.css'

type Props = {
  contactId: string
  note: NoteView
  people: readonly StaffView[]
  canEdit: boolean
  /** Has the focus once the last note is deleted. */
  composer: RefObject<HTMLTextAreaElement | null>
}

export const NoteItem = ({ contactId, note, people, canEdit, composer }: Props) => {
  const { t } = useTranslation('notes')
  const editor = useInlineEdit({
    value: note.body,
    isSame: (a, b) => a.trimEnd() === b.trimEnd(),
    save: (draft, was) => editNote(contactId, note, draft, was, people),
  })
  const { state } = editor
  const { ref: editButton, returnFocus } = useReturnFocus(state.step === 'reading')
  const closing = (close: () => void) => () => {
    returnFocus()
    close()
  }
  const input = useRef<HTMLTextAreaElement>(null)
  const isEditing = state.step === 'editing'
  useEffect(() => {
    if (isEditing && !isTyping()) input.current?.focus()
  }, [isEditing])

  return (
    <li className={classes['note']}>
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
        {canEdit && state.step === 'reading' && (
          <span className={classes['tools']}>
            <ActionIcon
              ref={editButton}
              data-beside
              aria-label={t('edit')}
              title={t('edit')}
              onClick={editor.start}
            >
              <IconPencil size={15} stroke={1.6} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('delete')}
              title={t('delete')}
              onClick={(event) => {
                focusBeside(event, composer.current)
                void deleteNote(contactId, note)
              }}
            >
              <IconTrash size={15} stroke={1.6} aria-hidden />
            </ActionIcon>
          </span>
        )}
      </div>
      {state.step === 'reading' && <NoteBody body={note.body} mentions={note.mentions} />}
      {state.step === 'editing' && (
        <NoteEditor
          inputRef={input}
          label={t('editing')}
          text={state.draft}
          problem={state.problem}
          people={people}
          onText={editor.change}
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
          <NoteBody body={state.theirs} mentions={note.mentions} />
          <h3>{t('mine')}</h3>
          <NoteBody body={state.draft} mentions={people} />
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
    </li>
  )
}
