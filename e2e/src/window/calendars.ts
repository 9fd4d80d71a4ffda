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

/** Books a contact so many days from now, by the clock of the calendar. */
export const bookAt = (
  api: Api,
  contactId: string,
  calendar: Pick<CalendarView, 'id' | 'timeZone'>,
  { on, time, notes = null }: { on: string; time: string; notes?: string | null },
) =>
  api.call('appointments.book', {
    appointmentId: randomUUID(),
    contactId,
    calendarId: calendar.id,
    start: { on, time, timeZone: calendar.timeZone },
    notes,
  })

/** A day where the browser is, as a date field takes it. */
export const dayFromNow = (page: Page, days: number) =>
  page.evaluate((ahead) => {
    const at = new Date(Date.now() + ahead * 86_400_000)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  }, days)
