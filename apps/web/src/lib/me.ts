import { useSuspenseQuery } from '@tanstack/react-query'
import { trpc } from './trpc.ts'

export const meOptions = () =>
  trpc.session.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })

/** The signed-in person. Only within the signed-in routes, which have read it before they render. */
export const useMe = () => useSuspenseQuery(meOptions()).data
