import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { toFailure } from '../../lib/failure.ts'
import { useOptimistic } from '../../lib/optimistic.ts'
import { recordOfRow } from './find-row.ts'
import { recordOptions, recordTarget } from './queries.ts'

/** The record as the reader sees it: what the server says, or a list's row until it does, under what was just done. */
export const useRecord = (contactId: string) => {
  const query = useQuery({ ...recordOptions(contactId), placeholderData: () => recordOfRow(contactId) })
  const lay = useOptimistic(recordTarget(contactId))
  // What was read before says nothing of a contact that is gone by now.
  const isGone = query.isError && toFailure(query.error).reason === 'contact.notFound'
  const data = isGone ? undefined : query.data
  const record = useMemo(() => data && lay(data), [data, lay])
  return {
    record,
    /** False while only a list's row is known. */
    isWhole: data !== undefined && !query.isPlaceholderData,
    /** The one request has an end, good or bad: sections may ask for themselves. */
    isSettled: (query.isSuccess && !query.isPlaceholderData) || query.isError,
    error: query.isError && data === undefined ? query.error : null,
    isFetching: query.isFetching,
    retry: () => void query.refetch(),
  }
}
