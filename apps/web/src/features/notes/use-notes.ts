import type { NoteView } from '@dossier/contracts/notes/views'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { notesOptions, notesTarget } from '../../entities/notes/queries.ts'
import { useRecord } from '../../entities/record/use-record.ts'
import { useOptimistic } from '../../lib/optimistic.ts'
import { notesInOrder } from './notes-in-order.ts'

/** A pinned note comes with the first page and once more with the page of its time. */
const eachOnce = (notes: readonly NoteView[]) => [...new Map(notes.map((note) => [note.id, note])).values()]

/** The notes as the reader sees them, unconfirmed changes among them. */
export const useNotes = (contactId: string) => {
  const { record, isSettled } = useRecord(contactId)
  const query = useInfiniteQuery({ ...notesOptions(contactId), enabled: isSettled })
  const lay = useOptimistic(notesTarget(contactId))
  const notes = useMemo(() => {
    const loaded = query.data?.pages.flatMap((page) => page.notes)
    return loaded && notesInOrder(lay(eachOnce(loaded)))
  }, [query.data, lay])
  return { notes, query, canEdit: record?.abilities.edit ?? false }
}
