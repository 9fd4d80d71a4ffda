import type { Readers } from '../../lib/live/hints.ts'
import { queryClient } from '../../lib/query-client.ts'
import { trpc } from '../../lib/trpc.ts'

export const deletionReaders = {
  deletions: () => void queryClient.invalidateQueries(trpc.deletions.pathFilter()),
} satisfies Partial<Readers>
