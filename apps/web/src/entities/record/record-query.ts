import type { NotePage } from '@dossier/contracts/notes/views'
import type { RecordView } from '@dossier/contracts/record/views'
import type { TimelineFilter } from '@dossier/contracts/timeline/inputs'
import type { TimelinePage } from '@dossier/contracts/timeline/views'
import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { mergeNotes, mergeTimeline } from './merge-first-page.ts'

export const timelineOptions = (contactId: string) =>
  infiniteQueryOptions({
    queryKey: trpc.contacts.timeline.infiniteQueryKey({ contactId }),
    queryFn: ({ pageParam, signal }) =>
      client.contacts.timeline.query({ contactId, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: TimelinePage) => page.nextCursor,
    // Read again with the record, on every hint of a change.
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Where a page of a narrowed feed begins, and which way it is read. */
type Place = { cursor: string | null; towards: 'older' | 'newer' }
const start: Place = { cursor: null, towards: 'older' }

/** The feed narrowed by a filter, or opened around one entry and read both ways from there. */
export const narrowedTimelineOptions = (contactId: string, filter: TimelineFilter, around: string | null) =>
  infiniteQueryOptions({
    queryKey: trpc.contacts.timeline.infiniteQueryKey({ contactId, filter, around }),
    queryFn: ({ pageParam, signal }) =>
      client.contacts.timeline.query(
        { contactId, filter, ...pageParam, around: pageParam.cursor === null ? around : null },
        { signal },
      ),
    initialPageParam: start,
    getNextPageParam: ({ nextCursor }: TimelinePage): Place | null =>
      nextCursor === null ? null : { cursor: nextCursor, towards: 'older' },
    getPreviousPageParam: ({ newerCursor }: TimelinePage): Place | null =>
      newerCursor === null || around === null ? null : { cursor: newerCursor, towards: 'newer' },
    staleTime: 0,
    placeholderData: (before) => before,
  })

export const notesOptions = (contactId: string) =>
  infiniteQueryOptions({
    queryKey: trpc.notes.list.infiniteQueryKey({ contactId }),
    queryFn: ({ pageParam, signal }) => client.notes.list.query({ contactId, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: NotePage) => page.nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The record brings the newest of each section along; pages further down are kept where they still fit. */
const shareWithSections = async (contactId: string, record: RecordView) => {
  const timeline = timelineOptions(contactId).queryKey
  const notes = notesOptions(contactId).queryKey
  // A page that is on its way would be put behind the pages of before.
  await Promise.all([
    queryClient.cancelQueries({ queryKey: timeline, exact: true }),
    queryClient.cancelQueries({ queryKey: notes, exact: true }),
  ])
  queryClient.setQueryData(timeline, (old: InfiniteData<TimelinePage, string | null> | undefined) =>
    mergeTimeline(old, record.timeline),
  )
  queryClient.setQueryData(notes, (old: InfiniteData<NotePage, string | null> | undefined) =>
    mergeNotes(old, record.notes),
  )
}

/** The whole record in one request. */
export const recordOptions = (contactId: string) =>
  queryOptions({
    queryKey: trpc.contacts.record.queryKey({ contactId }),
    queryFn: async ({ signal }) => {
      const record = await client.contacts.record.query({ contactId }, { signal })
      await shareWithSections(contactId, record)
      return record
    },
  })

/** Reads a record again after a hint; its sections by themselves only where the one request fails them. */
export const refreshRecord = (contactId: string) => {
  const record = recordOptions(contactId)
  const failed = queryClient.getQueryState(record.queryKey)?.status === 'error'
  const notes = notesOptions(contactId).queryKey
  const notePages = queryClient.getQueryData(notes)?.pages.length ?? 0
  void queryClient.invalidateQueries({ queryKey: record.queryKey })
  if (failed)
    void queryClient.invalidateQueries({ queryKey: timelineOptions(contactId).queryKey, exact: true })
  if (failed || notePages > 1) void queryClient.invalidateQueries({ queryKey: notes })
}
