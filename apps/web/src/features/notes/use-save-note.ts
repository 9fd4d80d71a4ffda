import type { NoteView } from '@dossier/contracts/notes/views'
import type { StaffView } from '@dossier/contracts/staff/views'
import { useMutation } from '@tanstack/react-query'
import { mentionedIn } from '../../entities/notes/mention.ts'
import { createNote, editNote, restoreNote } from '../../entities/notes/mutations.ts'
import { useMe } from '../../entities/session/me.ts'
import { actorOf } from '../../entities/timeline/queries.ts'
import { checkInput } from '../../lib/check-input.ts'
import type { SaveOutcome } from '../../lib/inline-edit.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { outcomeOf, saveOutcomeOf } from '../../lib/outcome.ts'

/** Saves a new note. Its id is made when the writing begins: the same text sent again cannot create it twice. */
export const useCreateNote = (contactId: string, people: readonly StaffView[]) => {
  const { staffId, name } = useMe()
  const { mutateAsync } = useMutation(createNote(contactId))
  return async (noteId: string, body: string): Promise<SaveOutcome<string>> => {
    const mentions = mentionedIn(body)
    const checked = await checkInput('createNoteInput', { noteId, contactId, body, mentions })
    return saveOutcomeOf(checked, (input) =>
      mutateAsync({
        input,
        note: {
          id: noteId,
          body: input.body,
          author: { kind: 'staff', id: staffId, name },
          mentions: people.filter(({ id }) => mentions.includes(id)),
          createdAt: new Date().toISOString(),
          editedAt: null,
          editedBy: null,
          pinnedAt: null,
          versions: 0,
        },
      }),
    )
  }
}

/** Saves a note's text over the one that the editor started from; a note that was deleted meanwhile holds nothing. */
export const useEditNote = (contactId: string, note: NoteView) => {
  const editing = useMutation(editNote(contactId))
  const restoring = useMutation(restoreNote(contactId))
  const noteId = note.id

  const edit = async (body: string, was: string): Promise<SaveOutcome<string>> => {
    const checked = await checkInput('editNoteInput', { noteId, body, mentions: mentionedIn(body), was })
    const outcome = await saveOutcomeOf(checked, (input) =>
      editing.mutateAsync({ noteId, body: input.body, was }),
    )
    if (!('reason' in outcome) || outcome.reason !== 'note.notFound') return outcome
    const by = actorOf(contactId, (entry) => entry.kind === 'note.deleted' && entry.data.noteId === noteId)
    return { ok: false, theirs: '', by }
  }
  return async (body: string, was: string): Promise<SaveOutcome<string>> => {
    if (was !== '') return edit(body, was)
    // Whoever keeps the text of a note that a colleague deleted brings the note back with it.
    const restored = await outcomeOf(restoring.mutateAsync({ noteId, note }))
    return restored.ok
      ? edit(body, restored.answer.body)
      : { ok: false, problem: failureWords(restored.failure) }
  }
}
