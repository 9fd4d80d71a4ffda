import type { NoteView } from '@dossier/contracts/notes/views'

type Standing = Pick<NoteView, 'id' | 'pinnedAt' | 'createdAt'>

const isPinned = ({ pinnedAt }: Standing) => Number(pinnedAt !== null)

/** Pinned ones stand above the others; both newest first. */
export const notesInOrder = <Note extends Standing>(notes: readonly Note[]) =>
  notes.toSorted(
    (a, b) =>
      isPinned(b) - isPinned(a) ||
      // As times, not as text: one of a whole second is written without a fraction.
      Date.parse(b.createdAt) - Date.parse(a.createdAt) ||
      b.id.localeCompare(a.id),
  )
