import type { NotePage, NoteView } from '@dossier/contracts/notes/views'
import type { RecordView } from '@dossier/contracts/record/views'
import type { InfiniteData } from '@tanstack/react-query'
import { queryClient } from '../../lib/query-client.ts'
import { notesOptions, recordOptions } from './record-query.ts'

/** Puts a confirmed answer into the record that is in the cache. A reading on its way may be older: it is dropped. */
export const writeRecord = (contactId: string, change: (record: RecordView) => RecordView) => {
  const { queryKey } = recordOptions(contactId)
  void queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, (record: RecordView | undefined) => record && change(record))
}

type Pages = InfiniteData<NotePage, string | null>

/** The same for notes: the change sees all that are loaded, as one list. */
export const writeNotes = (
  contactId: string,
  change: (notes: readonly NoteView[]) => readonly NoteView[],
) => {
  const { queryKey } = notesOptions(contactId)
  void queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, (old: Pages | undefined): Pages | undefined => {
    if (!old) return old
    const notes = change(old.pages.flatMap((page) => page.notes))
    const nextCursor = old.pages.at(-1)?.nextCursor ?? null
    return { pages: [{ notes: [...notes], nextCursor }], pageParams: [null] }
  })
}
