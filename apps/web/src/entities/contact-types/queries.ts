import type { ContactTypeUseView } from '@dossier/contracts/contact-types/views'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Readers } from '../../lib/live/hints.ts'
import { optimisticTarget, useOptimistic } from '../../lib/optimistic.ts'
import { queryClient } from '../../lib/query-client.ts'
import { trpc } from '../../lib/trpc.ts'

type Uses = readonly ContactTypeUseView[]

export const typeUsesTarget = optimisticTarget<Uses>('contact type uses')

export const contactTypesOptions = (isWanted = true) =>
  trpc.contactTypes.list.queryOptions(undefined, { enabled: isWanted, staleTime: 60_000 })

/** The workspace's types with how many contacts have each, unconfirmed changes among them. */
export const useContactTypeUses = () => {
  const query = useQuery(trpc.contactTypes.uses.queryOptions())
  const lay = useOptimistic(typeUsesTarget)
  const { data } = query
  return { query, types: useMemo(() => data && lay(data), [data, lay]) }
}

/** Puts what was confirmed into the list of types that was read. */
export const writeTypeUses = (put: (types: Uses) => Uses) =>
  queryClient.setQueryData(
    trpc.contactTypes.uses.queryKey(),
    (types: ContactTypeUseView[] | undefined) => types && [...put(types)],
  )

export const contactTypeReaders = {
  contactTypes: () => void queryClient.invalidateQueries(trpc.contactTypes.pathFilter()),
} satisfies Partial<Readers>
