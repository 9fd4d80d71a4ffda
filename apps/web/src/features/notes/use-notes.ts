import type { NoteView } from '@dossier/contracts/notes/views'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { notesOptions } from '../../entities/record/record-query.ts'
import { usePreviews, useRecord } from '../../entities/record/use-record.ts'
import { notesInOrder } from './notes-in-order.ts'

/** A pinned note comes with the first page and once more with the page of its time. */
const eachOnce = (notes: readonly NoteView[]) => [...new Map(notes.map((note) => [note.id, note])).values()]

/** The notes as the reader sees them, unconfirmed changes among them. */
export const useNotes = (contactId: string) => {
  const { record, isSettled } = useRecord(contactId)
  const query = useInfiniteQuery({ ...notesOptions(contactId), enabled: isSettled })
  const previews = usePreviews(contactId)
  const notes = useMemo(() => {
    const loaded = query.data?.pages.flatMap((page) => page.notes)
    return (
      loaded &&
      notesInOrder(previews.reduce((seen, { notes: lay }) => [...(lay ? lay(seen) : seen)], eachOnce(loaded)))
    )
  }, [query.data, previews])
  return { notes, query, canEdit: record?.abilities.edit ?? false }
}
