import { escapeHtml } from '../html/index.ts'
import { allowedHtml } from '../notes/index.ts'
import type { ShownAs } from '../domain/index.ts'
import type { ExportAbout } from './export-about.ts'
import { spellCode } from './spell-code.ts'

/** Writes one value as HTML; nothing for one that is empty. */
export type ShowValue = (value: unknown, shownAs: ShownAs) => string

/** Ids, and what putting a change back would need, mean nothing to people; the JSON beside has them. */
const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value)
const codes = ['field', 'what', 'state']

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Headings of a note stand below those of the page. */
const withoutHeadings = (html: string) => html.replace(/<(\/?)h[1-3]>/g, '<$1p>')

/** As the workspace writes dates and names of countries, in its time zone. */
export const createShowValue = ({ country, timeZone }: ExportAbout): ShowValue => {
  const locale = `en-${country}`
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const languages = new Intl.DisplayNames(locale, { type: 'language' })

  const data = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(data).filter(Boolean).join(', ')
    if (!isObject(value)) return value === null ? '' : escapeHtml(JSON.stringify(value))
    const parts = Object.entries(value).flatMap(([key, part]) => {
      if (key === 'undo' || isId(part)) return []
      const words =
        codes.includes(key) && typeof part === 'string' ? escapeHtml(spellCode(part)) : shownPart(key, part)
      return words === '' ? [] : `<dt>${escapeHtml(spellCode(key))}</dt><dd>${words}</dd>`
    })
    return parts.length === 0 ? '' : `<dl>${parts.join('')}</dl>`
  }
  const shownPart = (key: string, part: unknown): string =>
    typeof part !== 'string' ? data(part) : key === 'body' ? html(part) : instantOr(part)
  const instantOr = (part: string) =>
    /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(part) ? time(part, moment) : bdi(part)

  const html = (text: string) => withoutHeadings(allowedHtml(text))
  const bdi = (text: string) => `<bdi>${escapeHtml(text)}</bdi>`
  const time = (text: string, format: Intl.DateTimeFormat) =>
    `<time datetime="${escapeHtml(text)}">${escapeHtml(format.format(new Date(text)))}</time>`
  const named = (names: Intl.DisplayNames, code: string) => {
    try {
      return bdi(names.of(code) ?? code)
    } catch {
      return bdi(code)
    }
  }

  return (value, shownAs) => {
    if (value === null || value === undefined) return ''
    if (shownAs === 'data') return data(value)
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    if (shownAs === 'html') return html(text)
    if (shownAs === 'code') return escapeHtml(spellCode(text))
    if (shownAs === 'yesNo') return value === true ? 'Yes' : 'No'
    if (shownAs === 'instant') return time(text, moment)
    if (shownAs === 'day') return time(text, day)
    if (shownAs === 'country') return named(countries, text)
    if (shownAs === 'language') return named(languages, text)
    return bdi(text)
  }
}
