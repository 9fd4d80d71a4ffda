import type { NoteView } from '@dossier/contracts/notes'

type Standing = Pick<NoteView, 'id' | 'pinnedAt' | 'writtenAt'>

const isPinned = ({ pinnedAt }: Standing) => Number(pinnedAt !== null)

/** Pinned ones stand above the others; both newest first. */
export const notesInOrder = <Note extends Standing>(notes: readonly Note[]) =>
  notes.toSorted(
    (a, b) =>
      isPinned(b) - isPinned(a) ||
      // As times, not as text: one of a whole second is written without a fraction.
      Date.parse(b.writtenAt) - Date.parse(a.writtenAt) ||
      b.id.localeCompare(a.id),
  )
