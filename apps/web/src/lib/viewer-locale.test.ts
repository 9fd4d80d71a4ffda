import { expect, test } from 'vitest'
import { viewerLocale } from './viewer-locale.ts'

const day = new Date(Date.UTC(2026, 10, 23, 17, 5))
const shown = (languages: string[]) => {
  const locale = viewerLocale(languages)
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' }).format(day)
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(day)
  return [date, time.replace(/\s/u, ' '), new Intl.NumberFormat(locale).format(9988.5)]
}

test.each([
  [['en-US'], ['11/23/26', '5:05 PM', '9,988.5']],
  [
    ['en-GB', 'de'],
    ['23/11/2026', '17:05', '9,988.5'],
  ],
  [
    ['de-DE', 'en-US'],
    ['23/11/2026', '17:05', '9.988,5'],
  ],
  [['ar'], ['23/11/2026', '5:05 pm', '9,988.5']],
  [[], ['11/23/26', '5:05 PM', '9,988.5']],
  [['en-US@posix'], ['11/23/26', '5:05 PM', '9,988.5']],
  [
    ['de_DE.UTF-8@euro', 'en-US'],
    ['23/11/2026', '17:05', '9.988,5'],
  ],
])('whoever reads %s sees days, times and numbers as people there write them', (languages, expected) => {
  expect(shown(languages)).toEqual(expected)
})

test('a language that no runtime knows reads as plain English', () => {
  expect(viewerLocale(['x'])).toBe('en-US')
})
