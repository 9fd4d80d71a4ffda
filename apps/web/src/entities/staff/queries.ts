import { trpc } from '../../lib/trpc.ts'

/** The colleagues, as pickers and mentions offer them. */
export const staffOptions = (isWanted = true) =>
  trpc.staff.list.queryOptions(undefined, { enabled: isWanted, staleTime: 300_000 })
