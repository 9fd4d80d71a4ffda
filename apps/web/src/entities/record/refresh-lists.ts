import { queryClient } from '../../lib/query-client.ts'
import { trpc } from '../../lib/trpc.ts'

/**
 * Brings the lists up to date after hints. However far down a reader is, only the pages around what they see are
 * read again; the others when they come into sight.
 */
export const refreshLists = () => {
  void queryClient.invalidateQueries(trpc.contacts.count.queryFilter())
  void queryClient.invalidateQueries(trpc.contacts.neighbours.queryFilter())
  void queryClient.invalidateQueries(trpc.contacts.list.queryFilter())
}
