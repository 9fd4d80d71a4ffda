import type { NotePage, NoteVersionPage, NoteView } from '@dossier/contracts/notes/views'
import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { Readers } from '../../lib/live/hints.ts'
import { optimisticTarget, useOptimistic } from '../../lib/optimistic.ts'
import { overPages } from '../../lib/over-pages.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'

type Notes = readonly NoteView[]
type Pages = InfiniteData<NotePage, string | null>

export const notesTarget = (contactId: string) => optimisticTarget<Notes>(`notes ${contactId}`)

export const notesOptions = (contactId: string) =>
  infiniteQueryOptions({
    queryKey: trpc.notes.list.infiniteQueryKey({ contactId }),
    queryFn: ({ pageParam, signal }) => client.notes.list.query({ contactId, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: NotePage) => page.nextCursor,
    // Read again on every hint.
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The first page, as a record brought it along. Notes change and go anywhere: pages read further down stay. */
export const putFirstNotes = async (contactId: string, page: NotePage) => {
  const { queryKey } = notesOptions(contactId)
  await queryClient.cancelQueries({ queryKey, exact: true })
  queryClient.setQueryData(
    queryKey,
    (old: Pages | undefined): Pages =>
      old && old.pages.length > 1 ? old : { pages: [page], pageParams: [null] },
  )
}

/** Puts a confirmed answer among the notes that were read, which it sees as one list. */
export const writeNotes = (contactId: string, put: (notes: Notes) => Notes) => {
  const { queryKey } = notesOptions(contactId)
  void queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, (old: Pages | undefined): Pages | undefined => {
    if (!old) return old
    const notes = put(old.pages.flatMap((page) => page.notes))
    const spread = overPages(
      old.pages.map((page) => page.notes.length),
      notes,
    )
    return { ...old, pages: old.pages.map((page, index) => ({ ...page, notes: spread[index] ?? [] })) }
  })
}

/** The notes read so far, and whether there are no others. */
export const notesNow = (contactId: string): { notes: Notes; isAll: boolean } | undefined => {
  const pages = queryClient.getQueryData(notesOptions(contactId).queryKey)?.pages
  return (
    pages && {
      notes: pages.flatMap((page) => page.notes),
      isAll: pages.at(-1)?.nextCursor === null,
    }
  )
}

/** How many notes there are: those read, where these are all; else as the record counted them. */
export const useNoteCount = (contactId: string, counted: number): number => {
  const { data } = useInfiniteQuery({ ...notesOptions(contactId), enabled: false })
  const lay = useOptimistic(notesTarget(contactId))
  if (data?.pages.at(-1)?.nextCursor !== null) return counted
  return new Set(lay(data.pages.flatMap((page) => page.notes)).map(({ id }) => id)).size
}

export const versionsOptions = (noteId: string) =>
  infiniteQueryOptions({
    queryKey: trpc.notes.versions.infiniteQueryKey({ noteId }),
    queryFn: ({ pageParam, signal }) =>
      client.notes.versions.query({ noteId, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: NoteVersionPage) => page.nextCursor,
    staleTime: 0,
  })

export const noteReaders = {
  notes: ({ recordIds, isAll }) => {
    if (isAll) void queryClient.invalidateQueries(trpc.notes.pathFilter())
    for (const contactId of recordIds)
      void queryClient.invalidateQueries({ queryKey: notesOptions(contactId).queryKey })
  },
} satisfies Partial<Readers>
