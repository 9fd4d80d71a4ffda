import { appointmentErrors } from './appointments/errors.ts'
import { calendarErrors } from './calendars/errors.ts'
import { contactPointErrors } from './contact-points/errors.ts'
import { contactTypeErrors } from './contact-types/errors.ts'
import { contactErrors } from './contacts/errors.ts'
import { deletionErrors } from './deletion/errors.ts'
import { deliveryErrors } from './deliveries/errors.ts'
import { dndErrors } from './do-not-disturb/errors.ts'
import { mergeFieldErrors } from './merge-fields/errors.ts'
import { noteErrors } from './notes/errors.ts'
import { settingsErrors } from './settings/errors.ts'
import { signInErrors } from './sign-in/errors.ts'
import { staffErrors } from './staff/errors.ts'
import { tagErrors } from './tags/errors.ts'
import { taskErrors } from './tasks/errors.ts'
import { timelineErrors } from './timeline/errors.ts'

/** What can go wrong, as it crosses the wire. The words for each are `errorWords`. */
export const errorCodes = [
  'invalid',
  'signed_out',
  'not_allowed',
  'not_found',
  'conflict',
  'too_many',
  'unavailable',
  'unexpected',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** One wrong value: the path of the input field it came from and the key of its words. */
export type FieldError = { field: string; reason: ErrorReason }

/** A stale overwrite: what the field holds now and who put it there. */
export type ConflictView = {
  field: string
  current: string | null
  changedBy: string | null
  changedAt: string | null
}

/** The `data` of every failed answer. */
export type ErrorView = {
  code: ErrorCode
  reason: ErrorReason
  fields: FieldError[]
  conflict: ConflictView | null
  requestId: string
}

/** What is not about one domain. */
export const commonErrors = {
  'text.required': 'Enter a value.',
  'text.tooLong': 'This is too long. Shorten it.',
  'text.unstorable': 'This has a character that cannot be stored. Remove it and try again.',
  'id.invalid': 'This is not a valid id.',
  'date.invalid': 'Enter a date that exists and is not in the future.',
  'day.invalid': 'Enter a date that exists.',
  'time.skipped': 'The clocks skip this time on that day. Choose another one.',
  'time.invalid': 'Enter a time like 14:30.',
  'id.taken': 'This was saved before with other content. Reload and try again.',
  'input.invalid': 'Some of this could not be read. Check it and try again.',
  'input.tooLarge': 'This is too large to send. Shorten it and try again.',
  'rights.missing': 'Your role does not allow this. Ask an owner or an admin.',
  'page.notFound': 'There is nothing at this address.',
  'field.changedMeanwhile': 'Someone else changed this meanwhile. Choose which value to keep.',
  'request.tooMany': 'That was too many requests at once. Wait a moment and try again.',
  'request.origin': 'This request came from another site and was refused.',
  'system.unavailable': 'The database cannot be reached. Nothing was changed; try again in a moment.',
  'system.unexpected': 'Something went wrong here. Nothing was changed; try again in a moment.',
} as const

/** Plain words for every reason, in English; other languages translate by key. */
export const errorWords = {
  ...commonErrors,
  ...contactErrors,
  ...contactPointErrors,
  ...contactTypeErrors,
  ...tagErrors,
  ...dndErrors,
  ...noteErrors,
  ...taskErrors,
  ...calendarErrors,
  ...appointmentErrors,
  ...mergeFieldErrors,
  ...timelineErrors,
  ...deletionErrors,
  ...deliveryErrors,
  ...staffErrors,
  ...settingsErrors,
  ...signInErrors,
} as const
export type ErrorReason = keyof typeof errorWords

export const isErrorReason = (text: string): text is ErrorReason => Object.hasOwn(errorWords, text)
