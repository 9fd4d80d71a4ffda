import * as z from 'zod/mini'

/** Postgres stores neither NUL nor a lone surrogate; both arrive only by accident or malice. */
const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed()

/** Codes that no printer shows, and those that turn the order of the text after them around. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** Text in one line, as a name or a subject is: white space folded, without what would disguise it. */
export const asOneLine = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').replace(unseen, '').replace(/ {2,}/g, ' ').trim()

/** One line of text: trimmed, inner white space folded, without control characters, NFC, at most `max` characters. */
export const singleLine = (max: number) =>
  z.pipe(
    z.pipe(z.string('text.required').check(z.refine(isStorable, 'text.unstorable')), z.transform(asOneLine)),
    z.string().check(z.maxLength(max, 'text.tooLong')),
  )

/** A required line: as `singleLine`, and not empty. */
export const requiredLine = (max: number) =>
  z.pipe(singleLine(max), z.string().check(z.minLength(1, 'text.required')))

/** An optional line: an empty one is `null`, as the column stores it. */
export const optionalLine = (max: number) =>
  z.pipe(
    z.nullable(singleLine(max)),
    z.transform((text: string | null) => (text === '' ? null : text)),
  )

/** Text of many lines: line ends as `\n`, trailing space gone, NFC, not empty, at most `max` characters. */
export const requiredText = (max: number) =>
  z.pipe(
    z.pipe(
      z.string('text.required').check(z.refine(isStorable, 'text.unstorable')),
      z.transform((text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trimEnd()),
    ),
    z.string().check(z.minLength(1, 'text.required'), z.maxLength(max, 'text.tooLong')),
  )

/** Optional text of many lines: as `requiredText`, and null where it is empty. */
export const optionalText = (max: number) =>
  z.pipe(
    z.transform((text: string | null) => (typeof text === 'string' && text.trim() === '' ? null : text)),
    z.nullable(requiredText(max)),
  )
