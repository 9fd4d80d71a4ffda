import { calendarHours, calendars, calendarStaff } from '@dossier/db/schema'
import { type AnswersFor, type Domain, ofWorkspace, technical } from '../domain/index.ts'

const ofNobody = { rowsBy: null, erasing: null } as const

const personalData = {
  calendars: {
    table: calendars,
    ...ofNobody,
    columns: {
      id: technical,
      workspaceId: technical,
      kind: ofWorkspace,
      name: ofWorkspace,
      location: ofWorkspace,
      timeZone: ofWorkspace,
      lengthMinutes: ofWorkspace,
      bufferBeforeMinutes: ofWorkspace,
      bufferAfterMinutes: ofWorkspace,
      capacity: ofWorkspace,
      createdAt: ofWorkspace,
      deletedAt: ofWorkspace,
    },
  },
  calendarStaff: {
    table: calendarStaff,
    ...ofNobody,
    columns: { workspaceId: technical, calendarId: technical, staffId: technical },
  },
  calendarHours: {
    table: calendarHours,
    ...ofNobody,
    columns: {
      workspaceId: technical,
      calendarId: technical,
      weekday: ofWorkspace,
      fromTime: ofWorkspace,
      toTime: ofWorkspace,
    },
  },
} satisfies AnswersFor<'calendars' | 'calendarStaff' | 'calendarHours'>

export const calendarsDomain = { personalData } satisfies Domain
