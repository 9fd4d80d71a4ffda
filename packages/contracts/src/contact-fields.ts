import * as z from 'zod/mini'
import { optionalLine } from './text.ts'

/** Whether the runtime knows this zone, country or language; the browser and the server share one list. */
const isTimeZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}
const isLanguage = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
const isDay = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  )
}
const withScheme = (typed: string | null) =>
  typed === null || /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`
const isWebAddress = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).hostname.includes('.')

const line = optionalLine(200)
const optional = (valid: (value: string) => boolean, reason: string, max = 100) =>
  z.pipe(optionalLine(max), z.nullable(z.string().check(z.refine(valid, reason))))

/** The value of every field that is edited in place: one line of text, or null where it is empty. */
export const contactFieldValues = {
  firstName: line,
  lastName: line,
  companyName: line,
  jobTitle: line,
  source: line,
  dateOfBirth: optional((text) => isDay(text) && text >= '1850-01-01' && text <= today(), 'date.invalid', 10),
  website: z.pipe(
    z.pipe(optionalLine(2000), z.transform(withScheme)),
    z.nullable(z.string().check(z.refine(isWebAddress, 'website.invalid'))),
  ),
  language: optional(isLanguage, 'language.invalid', 35),
  timeZone: optional(isTimeZone, 'timeZone.invalid'),
  street: line,
  city: line,
  region: line,
  postalCode: optionalLine(20),
  country: optional((code) => /^[A-Z]{2}$/.test(code), 'country.invalid', 2),
} as const

/** Somebody born today is born already in the zone that is furthest ahead. */
const today = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10)

export type ContactField = keyof typeof contactFieldValues
