import { type AppointmentGroup, appointmentGroups } from '@dossier/contracts/appointments/values'
import type { AppointmentPage, AppointmentView } from '@dossier/contracts/appointments/views'
import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { Readers } from '../../lib/live/hints.ts'
import { optimisticTarget, useOptimistic } from '../../lib/optimistic.ts'
import { overPages } from '../../lib/over-pages.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { appointmentsInOrder } from './appointments-in-order.ts'

export type Appointments = readonly AppointmentView[]
type Pages = InfiniteData<AppointmentPage, string | null>

/** What is laid over each list of a contact: every one shows of it what belongs to its group. */
export const appointmentsTarget = (contactId: string) =>
  optimisticTarget<Appointments>(`appointments ${contactId}`)

export const appointmentsOptions = (contactId: string, group: AppointmentGroup) =>
  infiniteQueryOptions({
    queryKey: trpc.appointments.list.infiniteQueryKey({ contactId, group }),
    queryFn: ({ pageParam, signal }) =>
      client.appointments.list.query({ contactId, group, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: AppointmentPage) => page.nextCursor,
    // Read again on every hint.
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The first page of the upcoming ones, as a record brought it along; pages read further down stay. */
export const putFirstAppointments = async (contactId: string, page: AppointmentPage) => {
  const { queryKey } = appointmentsOptions(contactId, 'upcoming')
  await queryClient.cancelQueries({ queryKey, exact: true })
  queryClient.setQueryData(
    queryKey,
    (old: Pages | undefined): Pages =>
      old && old.pages.length > 1 ? old : { pages: [page], pageParams: [null] },
  )
}

/** Puts a confirmed answer into the lists of a contact that were read. */
export const writeAppointments = (contactId: string, put: (appointments: Appointments) => Appointments) => {
  const now = new Date()
  for (const group of appointmentGroups) {
    const { queryKey } = appointmentsOptions(contactId, group)
    void queryClient.cancelQueries({ queryKey })
    queryClient.setQueryData(queryKey, (old: Pages | undefined): Pages | undefined => {
      if (!old) return old
      const all = old.pages.flatMap((page) => page.appointments)
      const spread = overPages(
        old.pages.map((page) => page.appointments.length),
        appointmentsInOrder(put(all), group, now),
      )
      return {
        ...old,
        pages: old.pages.map((page, index) => ({ ...page, appointments: spread[index] ?? [] })),
      }
    })
  }
}

/** Those of the contact that were read, of whatever group. */
const appointmentsRead = (contactId: string): AppointmentView[] =>
  appointmentGroups
    .flatMap((group) => queryClient.getQueryData(appointmentsOptions(contactId, group).queryKey)?.pages ?? [])
    .flatMap(({ appointments }) => appointments)

export const appointmentNow = (contactId: string, appointmentId: string): AppointmentView | null =>
  appointmentsRead(contactId).find(({ id }) => id === appointmentId) ?? null

/** The calendar that the contact was booked with last, as far as their appointments were read. */
export const lastBookedCalendarId = (contactId: string): string | null =>
  appointmentsRead(contactId).toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))[0]
    ?.calendar.id ?? null

/** How many are upcoming: those read, where these are all; else as the record counted them. */
export const useAppointmentCount = (contactId: string, counted: number): number => {
  const { data } = useInfiniteQuery({ ...appointmentsOptions(contactId, 'upcoming'), enabled: false })
  const lay = useOptimistic(appointmentsTarget(contactId))
  if (data?.pages.at(-1)?.nextCursor !== null) return counted
  const all = lay(data.pages.flatMap((page) => page.appointments))
  return appointmentsInOrder(all, 'upcoming', new Date()).length
}

export const appointmentReaders = {
  appointments: ({ recordIds, isAll }) => {
    // Whoever's appointment it is, it takes or frees a time.
    void queryClient.invalidateQueries(trpc.appointments.slots.pathFilter())
    void queryClient.invalidateQueries(trpc.appointments.nearestSlots.pathFilter())
    if (isAll) void queryClient.invalidateQueries(trpc.appointments.list.pathFilter())
    for (const contactId of recordIds)
      for (const group of appointmentGroups)
        void queryClient.invalidateQueries({ queryKey: appointmentsOptions(contactId, group).queryKey })
  },
} satisfies Partial<Readers>
