import type { AppointmentView, SlotsView } from '@dossier/contracts/appointments/views'
import type { CreateCalendar } from '@dossier/contracts/calendars/inputs'
import { weekdays } from '@dossier/contracts/calendars/values'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import type { Api } from './api.ts'
import { madeName } from './made-name.ts'

/** A calendar that only its maker can be booked by, open every day where the browser is. */
export const makeCalendar = async (api: Api, changed: Partial<CreateCalendar> = {}) => {
  const { staffId } = await api.call<{ staffId: string }>('session.me')
  return api.call<CalendarView>('calendars.create', {
    calendarId: randomUUID(),
    kind: 'meeting',
    name: madeName(),
    location: null,
    timeZone: 'America/New_York',
    lengthMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    capacity: 1,
    staffIds: [staffId],
    hours: weekdays.map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
    ...changed,
  } satisfies CreateCalendar)
}

type Booking = { on: string; time: string; notes?: string | null }
type Booked = Pick<CalendarView, 'id' | 'timeZone'>

/** Books a contact for a time by the clock of the calendar. */
export const bookAt = (
  api: Api,
  contactId: string,
  { id: calendarId, timeZone }: Booked,
  { on, time, notes = null }: Booking,
) =>
  api.call<AppointmentView>('appointments.book', {
    appointmentId: randomUUID(),
    contactId,
    calendarId,
    start: { on, time, timeZone },
    notes,
  })

/** Books a contact for the first time from a day on that is free, whoever else was booked. */
export const bookFree = async (
  api: Api,
  contactId: string,
  calendar: Booked,
  { from, notes = null }: { from: string; notes?: string | null },
) => {
  const { slots } = await api.call<SlotsView>('appointments.slots', {
    calendarId: calendar.id,
    from,
    days: 7,
  })
  const [first] = slots
  if (!first) throw new Error('Nothing is free in that week.')
  return bookAt(api, contactId, calendar, { ...first.start, notes })
}

/** A day where the browser is, as a date field takes it. */
export const dayFromNow = (page: Page, days: number) =>
  page.evaluate((ahead) => {
    const at = new Date(Date.now() + ahead * 86_400_000)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  }, days)
