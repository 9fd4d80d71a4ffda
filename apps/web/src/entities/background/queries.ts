import type { Readers } from '../../lib/live/hints.ts'
import { queryClient } from '../../lib/query-client.ts'
import { trpc } from '../../lib/trpc.ts'

export const backgroundReaders = {
  background: () => void queryClient.invalidateQueries(trpc.background.work.pathFilter()),
} satisfies Partial<Readers>
