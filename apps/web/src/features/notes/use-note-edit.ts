import type { NoteView } from '@dossier/contracts/notes/views'
import { useMemo, useReducer, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import {
  eventOfOutcome,
  type InlineEditEvent,
  type InlineEditState,
  reduceInlineEdit,
  type SaveOutcome,
} from '../../lib/inline-edit.ts'
import { useMe } from '../../entities/session/me.ts'
import { toastDone } from '../../kit/toast.tsx'
import { type EditDraft, noteDrafts } from './note-drafts.ts'
import { isSameNote } from './same-note.ts'

const t = textsOf('notes')

type Save = (body: string, was: string) => Promise<SaveOutcome<string>>
type State = InlineEditState<string>

/**
 * One note being edited. What is typed is kept until it is saved or discarded: through leaving, a reload and a conflict,
 * with the text that the editing began from, so that a change by somebody else meanwhile is noticed.
 */
export const useNoteEdit = (note: NoteView, save: Save) => {
  const { staffId } = useMe()
  const drafts = useMemo(() => noteDrafts(staffId), [staffId])
  const [kept, setKept] = useState(() => drafts.readEdit(note.id))
  const [isSaving, setIsSaving] = useState(false)
  const [state, dispatch] = useReducer(
    (before: State, event: InlineEditEvent<string>) => reduceInlineEdit(before, event),
    { step: 'reading' },
  )

  const keep = (draft: EditDraft | null) => {
    setKept(draft)
    drafts.keepEdit(note.id, draft)
  }
  const send = async (body: string, was: string) => {
    keep({ was, body })
    dispatch({ type: 'leave' })
    setIsSaving(true)
    const event = eventOfOutcome(await save(body, was), was, body)
    setIsSaving(false)
    if (event) dispatch(event)
    else keep(null)
  }
  /** Gives the text up; the toast brings it back. */
  const discard = () => {
    dispatch({ type: 'leave' })
    if (kept) {
      const action = { label: t('undo', { ns: 'common' }), run: () => keep(kept) }
      toastDone({ words: t('discarded'), action })
    }
    keep(null)
  }

  const isUnsaved = kept !== null && !isSaving && !isSameNote(kept.body, note.body)
  return {
    state,
    /** Something typed is not saved yet: the note must stay, though it were deleted elsewhere. */
    isHeld: state.step !== 'reading' || isSaving,
    /** Whether a text waits that was left without saving. */
    hasDraft: isUnsaved && state.step === 'reading',
    /** Whether somebody else changed the note since the editing began. */
    isBehind: state.step === 'editing' && !isSaving && !isSameNote(state.was, note.body),
    start: () => {
      dispatch({ type: 'start', value: isUnsaved ? kept.was : note.body })
      if (isUnsaved) dispatch({ type: 'change', draft: kept.body })
    },
    change: (body: string) => {
      if (state.step !== 'editing') return
      dispatch({ type: 'change', draft: body })
      keep(isSameNote(body, state.was) ? null : { was: state.was, body })
    },
    /** Goes back to reading; what was typed stays as a draft. */
    leave: () => dispatch({ type: 'leave' }),
    commit: (body: string) => {
      if (state.step !== 'editing') return
      if (isSameNote(body, state.was)) {
        dispatch({ type: 'leave' })
        keep(null)
      } else void send(body, state.was)
    },
    discard,
    /** Ends a conflict: the reader's text over theirs, or theirs as it is. */
    choose: (whose: 'mine' | 'theirs') => {
      if (state.step !== 'choosing') return
      if (whose === 'mine') void send(state.draft, state.theirs)
      else discard()
    },
    /** Ends a conflict by writing on, with their text as the one to start from. */
    writeOn: () => {
      if (state.step !== 'choosing') return
      const { theirs, draft } = state
      keep({ was: theirs, body: draft })
      dispatch({ type: 'leave' })
      dispatch({ type: 'start', value: theirs })
      dispatch({ type: 'change', draft })
    },
  }
}
