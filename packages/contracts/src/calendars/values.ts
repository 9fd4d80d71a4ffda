/** What can be booked: a meeting with somebody, or a service of the business. */
export const calendarKinds = ['meeting', 'service'] as const
export type CalendarKind = (typeof calendarKinds)[number]

/** ISO 8601: Monday is 1. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof weekdays)[number]

export const MAX_CALENDARS = 200
export const MAX_CALENDAR_NAME = 100
export const MAX_LOCATION = 200
export const MAX_LENGTH_MINUTES = 24 * 60
export const MAX_BUFFER_MINUTES = 240
export const MAX_CAPACITY = 100
/** Stretches of the week in which a calendar is open. */
export const MAX_OPEN_HOURS = 50
