import type { NoteView } from '@dossier/contracts/notes'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { notesOptions } from '../../lib/record/record-query.ts'
import { usePreviews, useRecord } from '../../lib/record/use-record.ts'

/** Pinned ones stand above the others; both as they came, newest first. */
const pinnedFirst = (notes: readonly NoteView[]) =>
  notes.toSorted((a, b) => Number(b.pinnedAt !== null) - Number(a.pinnedAt !== null))

/** The notes as the reader sees them, unconfirmed changes among them. */
export const useNotes = (contactId: string) => {
  const { record, isSettled } = useRecord(contactId)
  const query = useInfiniteQuery({ ...notesOptions(contactId), enabled: isSettled })
  const previews = usePreviews(contactId)
  const notes = useMemo(() => {
    const loaded = query.data?.pages.flatMap((page) => page.notes)
    return (
      loaded && pinnedFirst(previews.reduce((seen, { notes: lay }) => [...(lay ? lay(seen) : seen)], loaded))
    )
  }, [query.data, previews])
  return { notes, query, canEdit: record?.abilities.edit ?? false }
}
