import type { ListNearestSlots, ListSlots } from '@dossier/contracts/appointments/inputs'
import { queryOptions } from '@tanstack/react-query'
import { client, trpc } from '../../lib/trpc.ts'

/** The free times of some days. A time that is free now may be gone when it is asked for again. */
export const slotsOptions = (input: ListSlots) =>
  queryOptions({
    queryKey: trpc.appointments.slots.queryKey(input),
    queryFn: ({ signal }) => client.appointments.slots.query(input, { signal }),
    staleTime: 30_000,
  })

/** The free times around one that is taken. */
export const nearestSlotsOptions = (input: ListNearestSlots) =>
  queryOptions({
    queryKey: trpc.appointments.nearestSlots.queryKey(input),
    queryFn: ({ signal }) => client.appointments.nearestSlots.query(input, { signal }),
    staleTime: 0,
  })
