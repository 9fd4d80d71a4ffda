import type { CreateCalendar } from '@dossier/contracts/calendars/inputs'
import type { TestStaff } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'

/** A service of an hour on Mondays from nine to five, with one colleague. */
export const calendarInput = (
  { staffId }: TestStaff,
  more: Partial<CreateCalendar> = {},
): CreateCalendar => ({
  calendarId: uuidv7(),
  kind: 'service',
  name: 'Whitening',
  location: 'Room 2',
  timeZone: 'Europe/London',
  lengthMinutes: 60,
  bufferBeforeMinutes: 5,
  bufferAfterMinutes: 15,
  capacity: 1,
  staffIds: [staffId],
  hours: [{ weekday: 1, from: '09:00', to: '17:00' }],
  ...more,
})
