import type { inferOutput } from '@trpc/tanstack-react-query'
import { createContext, useContext } from 'react'
import { trpc } from '../../lib/trpc.ts'

export const meOptions = () =>
  trpc.session.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })

type Person = inferOutput<typeof trpc.session.me>

const Me = createContext<Person | null>(null)

/** Reads the signed-in person once for all that ask by `useMe`: a note or an entry alone is no reader. */
export const ProvideMe = Me.Provider

/** The signed-in person. Only within the signed-in routes, which have read it before they render. */
export const useMe = (): Person => {
  const me = useContext(Me)
  if (me === null) throw new Error('Nobody is signed in here.')
  return me
}
