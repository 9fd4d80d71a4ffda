import type { TagUseView } from '@dossier/contracts/tags/views'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Readers } from '../../lib/live/hints.ts'
import { optimisticTarget, useOptimistic } from '../../lib/optimistic.ts'
import { queryClient } from '../../lib/query-client.ts'
import { trpc } from '../../lib/trpc.ts'

type Uses = readonly TagUseView[]

export const tagUsesTarget = optimisticTarget<Uses>('tag uses')

export const tagsOptions = (isWanted = true) => trpc.tags.list.queryOptions(undefined, { enabled: isWanted })

/** The workspace's tags with how many contacts have each, unconfirmed changes among them. */
export const useTagUses = () => {
  const query = useQuery(trpc.tags.uses.queryOptions())
  const lay = useOptimistic(tagUsesTarget)
  const { data } = query
  return { query, tags: useMemo(() => data && lay(data), [data, lay]) }
}

/** Puts what was confirmed into the list of tags that was read. */
export const writeTagUses = (put: (tags: Uses) => Uses) =>
  queryClient.setQueryData(
    trpc.tags.uses.queryKey(),
    (tags: TagUseView[] | undefined) => tags && [...put(tags)],
  )

export const tagReaders = {
  tags: () => void queryClient.invalidateQueries(trpc.tags.pathFilter()),
} satisfies Partial<Readers>
