import type { CreateCalendar, EditCalendar } from '@dossier/contracts/calendars/inputs'
import type { CalendarChanged, CalendarView } from '@dossier/contracts/calendars/views'
import '../../i18n/calendar-texts.ts'
import { t } from '../../i18n/i18n.ts'
import { type Change, change, shownInPlace, step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { calendarsTarget, withCalendar, withoutCalendar, writeCalendars } from './queries.ts'

const ns = { ns: 'calendars' } as const
const scope = 'calendars'

const put = (calendar: CalendarView) => writeCalendars(withCalendar(calendar))

export const createCalendar = (): Change<CreateCalendar, CalendarView> =>
  change({
    scope,
    send: (input) => client.calendars.create.mutate(input),
    write: put,
    happened: () => [{ act: 'calendar.created', recordId: null }],
    message: ({ name }) => t('created', { ...ns, name }),
    undo: (calendar) => step(deleteCalendar(), calendar),
    failure: shownInPlace,
  })

/** From the form, where its failures show; `message` is for an edit that undoes another. */
export const editCalendar = (message?: string): Change<EditCalendar, CalendarView> =>
  change({
    scope,
    send: (input) => client.calendars.edit.mutate(input),
    write: put,
    happened: () => [{ act: 'calendar.edited', recordId: null }],
    message: ({ name }) => message ?? t('saved', { ...ns, name }),
    undo: ({ name }, { calendarId, patch, was }) =>
      step(editCalendar(t('putBack', { ...ns, name })), { calendarId, patch: was, was: patch }),
    failure: () => (message === undefined ? null : undefined),
  })

/** Nothing more is booked with it; what was booked stays. */
export const deleteCalendar = (): Change<CalendarView, CalendarChanged> =>
  change({
    scope,
    send: ({ id: calendarId }) => client.calendars.delete.mutate({ calendarId }),
    optimistic: ({ id }) => [calendarsTarget.lay(withoutCalendar(id))],
    write: (_, { id }) => writeCalendars(withoutCalendar(id)),
    happened: () => [{ act: 'calendar.deleted', recordId: null }],
    message: (_, { name }) => t('deleted', { ...ns, name }),
    undo: ({ changed }, calendar) =>
      changed ? step(restoreCalendar(), calendar, t('restored', { ...ns, name: calendar.name })) : null,
  })

const restoreCalendar = (): Change<CalendarView, CalendarChanged> =>
  change({
    scope,
    send: ({ id: calendarId }) => client.calendars.restore.mutate({ calendarId }),
    optimistic: (calendar) => [calendarsTarget.lay(withCalendar(calendar))],
    write: ({ calendar }) => put(calendar),
    happened: () => [{ act: 'calendar.restored', recordId: null }],
    message: (_, { name }) => t('restored', { ...ns, name }),
    undo: ({ changed }, calendar) => (changed ? step(deleteCalendar(), calendar) : null),
  })
