import * as z from 'zod/mini'
import { optionalLine } from '../text.ts'
import { isDay, isTimeZone } from '../wall-time.ts'
import type { FieldDescriptor, FieldKind } from './descriptor.ts'

/** Whether the runtime knows this language; the browser and the server share one list. */
const isLanguage = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
/** Somebody born today is born already in the zone that is furthest ahead. */
const today = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10)
const withScheme = (typed: string | null) =>
  typed === null || /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`
const isWebAddress = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).hostname.includes('.')

type FieldSchema = z.ZodMiniType<string | null, string | null>

const optional = (valid: (value: string) => boolean, reason: string, max: number): FieldSchema =>
  z.pipe(optionalLine(max), z.nullable(z.string().check(z.refine(valid, reason))))

const schemas: Record<FieldKind, (max?: number) => FieldSchema> = {
  line: (max = 200) => optionalLine(max),
  birthday: (max = 10) =>
    optional((text) => isDay(text) && text >= '1850-01-01' && text <= today(), 'date.invalid', max),
  website: (max = 2000) =>
    z.pipe(
      z.pipe(optionalLine(max), z.transform(withScheme)),
      z.nullable(z.string().check(z.refine(isWebAddress, 'website.invalid'))),
    ),
  language: (max = 35) => optional(isLanguage, 'language.invalid', max),
  timeZone: (max = 100) => optional(isTimeZone, 'timeZone.invalid', max),
  country: (max = 2) => optional((code) => /^[A-Z]{2}$/.test(code), 'country.invalid', max),
}

/** What a value of this field must be: one line of text, or null where it is empty. */
export const fieldSchema = ({ kind, max }: FieldDescriptor): FieldSchema => schemas[kind](max)
