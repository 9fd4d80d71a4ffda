import { byName, locale } from './format.ts'
import { lazily } from './lazily.ts'

/** One of a list that a field picks from: `value` is stored, `name` is shown. */
export type Choice = { value: string; name: string }

const options = { fallback: 'none' } as const
const regions = lazily(() => new Intl.DisplayNames(locale, { type: 'region', ...options }))
const languages = lazily(() => new Intl.DisplayNames(locale, { type: 'language', ...options }))

const nameOf = (names: () => Intl.DisplayNames, code: string): string => {
  try {
    return names().of(code) ?? code
  } catch {
    return code
  }
}
export const countryName = (code: string) => nameOf(regions, code)
export const languageName = (tag: string) => nameOf(languages, tag)
export const timeZoneName = (zone: string) => zone.replaceAll('_', ' ')

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')
const pairs = letters.flatMap((first) => letters.map((second) => first + second))

/** What has a name but is no place to live in. */
const notCountries = new Set([
  'EU',
  'EZ',
  'UN',
  'ZZ',
  'XA',
  'XB',
  'QO',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
])
const variants = ['en-GB', 'en-US', 'es-MX', 'fil', 'fr-CA', 'pt-BR', 'pt-PT', 'yue', 'zh-Hans', 'zh-Hant']

const byNameOnce = (make: () => Choice[]) => lazily(() => make().toSorted(byName))

/** Codes that the runtime names, without those that only stand for a newer one. */
const named = (codes: readonly string[], name: (code: string) => string, toTag: (code: string) => string) =>
  codes
    .filter((code) => name(code) !== code && Intl.getCanonicalLocales(toTag(code))[0] === toTag(code))
    .map((code) => ({ value: code, name: name(code) }))

export const countryChoices = byNameOnce(() =>
  named(
    pairs.map((pair) => pair.toUpperCase()).filter((code) => !notCountries.has(code)),
    countryName,
    (code) => `und-${code}`,
  ),
)
export const languageChoices = byNameOnce(() => named([...pairs, ...variants], languageName, (code) => code))
export const timeZoneChoices = byNameOnce(() =>
  Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, name: timeZoneName(zone) })),
)

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** The choices that have every word typed, those that begin with it first. */
export const choicesMatching = (choices: readonly Choice[], typed: string): Choice[] => {
  const wanted = folded(typed).trim()
  const words = wanted.split(/\s+/)
  return choices
    .filter(({ name }) => words.every((word) => folded(name).includes(word)))
    .toSorted((a, b) => Number(folded(b.name).startsWith(wanted)) - Number(folded(a.name).startsWith(wanted)))
}
