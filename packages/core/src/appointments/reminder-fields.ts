import { contactName } from '@dossier/contracts/contacts/contact-name'
import type { AppointmentMergeField } from '@dossier/contracts/merge-fields/values'
import { wallTimeIn, type WallTime } from '../zoned-time/index.ts'

export type ReminderFacts = {
  contact: {
    firstName: string | null
    lastName: string | null
    companyName: string | null
    timeZone: string | null
  }
  calendar: { name: string; location: string | null }
  staffName: string | null
  start: WallTime
  startsAt: Date
  business: string
}

/** What stands for each merge field of a text about an appointment. */
export const reminderFields = ({
  contact,
  calendar,
  staffName,
  start,
  startsAt,
  business,
}: ReminderFacts): Record<AppointmentMergeField, string | null> => ({
  'contact.first_name': contact.firstName,
  'contact.last_name': contact.lastName,
  'contact.name': contactName(contact),
  'appointment.what': calendar.name,
  'appointment.when': whenWords(start, startsAt, contact.timeZone),
  'appointment.date': dateWords(start.on),
  'appointment.time': start.time,
  'appointment.with': staffName,
  'appointment.location': calendar.location,
  'business.name': business,
})

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  // A date of the calendar is of no zone: it is read and written in the same one.
  timeZone: 'UTC',
})

const dateWords = (on: string): string => dateFormat.format(new Date(`${on}T00:00:00Z`))

/** By the clock it was booked by and, where the contact's shows something else, by theirs too. */
const whenWords = (start: WallTime, startsAt: Date, contactZone: string | null): string => {
  const there = contactZone === null ? start : wallTimeIn(contactZone, startsAt)
  const isSame = there.on === start.on && there.time === start.time
  const booked = `${dateWords(start.on)} at ${start.time}`
  if (isSame) return booked
  const theirs = there.on === start.on ? there.time : `${dateWords(there.on)}, ${there.time}`
  return `${booked} ${zoneWords(start.timeZone)} (${theirs} ${zoneWords(there.timeZone)})`
}

/** `Europe/Berlin` is Berlin time. */
const zoneWords = (timeZone: string): string =>
  `${timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone} time`
