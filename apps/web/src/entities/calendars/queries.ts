import type { CalendarsView, CalendarView } from '@dossier/contracts/calendars/views'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { byName } from '../../lib/format.ts'
import type { Readers } from '../../lib/live/hints.ts'
import { optimisticTarget, useOptimistic } from '../../lib/optimistic.ts'
import { queryClient } from '../../lib/query-client.ts'
import { trpc } from '../../lib/trpc.ts'

export type Calendars = readonly CalendarView[]

export const calendarsTarget = optimisticTarget<Calendars>('calendars')

/** What can be booked; read again on every hint. */
export const calendarsOptions = (isWanted = true) =>
  trpc.calendars.list.queryOptions(undefined, { enabled: isWanted, staleTime: Number.POSITIVE_INFINITY })

/** The workspace's calendars and services, unconfirmed changes among them. */
export const useCalendars = () => {
  const query = useQuery(calendarsOptions())
  const lay = useOptimistic(calendarsTarget)
  const { data } = query
  return { query, calendars: useMemo(() => data && lay(data.calendars), [data, lay]) }
}

export const withCalendar =
  (calendar: CalendarView) =>
  (calendars: Calendars): Calendars =>
    [...withoutCalendar(calendar.id)(calendars), calendar].toSorted(byName)

export const withoutCalendar = (calendarId: string) => (calendars: Calendars) =>
  calendars.filter(({ id }) => id !== calendarId)

/** Puts what was confirmed into the list that was read. */
export const writeCalendars = (put: (calendars: Calendars) => Calendars) => {
  const { queryKey } = calendarsOptions()
  void queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(
    queryKey,
    (view: CalendarsView | undefined) => view && { ...view, calendars: [...put(view.calendars)] },
  )
}

export const calendarReaders = {
  calendars: () => {
    void queryClient.invalidateQueries(trpc.calendars.pathFilter())
    void queryClient.invalidateQueries(trpc.appointments.slots.pathFilter())
  },
} satisfies Partial<Readers>
