import { useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { toFailure } from '../../lib/failure.ts'
import { recordOfRow } from './find-row.ts'
import { recordPreviews } from './previews.ts'
import { recordOptions } from './record-query.ts'

export const usePreviews = (contactId: string) =>
  useSyncExternalStore(recordPreviews.subscribe, () => recordPreviews.of(contactId))

/** The record as the reader sees it: what the server says, or a list's row until it does, under what was just done. */
export const useRecord = (contactId: string) => {
  const query = useQuery({ ...recordOptions(contactId), placeholderData: () => recordOfRow(contactId) })
  const previews = usePreviews(contactId)
  // What was read before says nothing of a contact that is gone by now.
  const isGone = query.isError && toFailure(query.error).reason === 'contact.notFound'
  const data = isGone ? undefined : query.data
  const record = useMemo(
    () => data && previews.reduce((seen, { record: lay }) => (lay ? lay(seen) : seen), data),
    [data, previews],
  )
  return {
    record,
    /** False while only a list's row is known. */
    isWhole: data !== undefined && !query.isPlaceholderData,
    /** The one request has an end, good or bad: sections may ask for themselves. */
    isSettled: (query.isSuccess && !query.isPlaceholderData) || query.isError,
    error: query.isError && data === undefined ? query.error : null,
    hasFailed: query.isError,
    isFetching: query.isFetching,
    retry: () => void query.refetch(),
  }
}
