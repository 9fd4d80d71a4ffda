import { useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { recordOfRow } from './find-row.ts'
import { recordPreviews } from './previews.ts'
import { recordOptions } from './record-query.ts'

export const usePreviews = (contactId: string) =>
  useSyncExternalStore(recordPreviews.subscribe, () => recordPreviews.of(contactId))

/** The record as the reader sees it: what the server says, or a list's row until it does, under what was just done. */
export const useRecord = (contactId: string) => {
  const query = useQuery({ ...recordOptions(contactId), placeholderData: () => recordOfRow(contactId) })
  const previews = usePreviews(contactId)
  const record = useMemo(
    () => query.data && previews.reduce((seen, { record: lay }) => (lay ? lay(seen) : seen), query.data),
    [query.data, previews],
  )
  return {
    record,
    /** False while only a list's row is known. */
    isWhole: query.data !== undefined && !query.isPlaceholderData,
    /** The one request has an end, good or bad: sections may ask for themselves. */
    isSettled: (query.isSuccess && !query.isPlaceholderData) || query.isError,
    error: query.isError && query.data === undefined ? query.error : null,
    hasFailed: query.isError,
    isFetching: query.isFetching,
    retry: () => void query.refetch(),
  }
}
