import { expect, test } from 'vitest'
import { parseDay } from './parse-day.ts'

const now = new Date(2026, 10, 23, 12)
const parse = (typed: string, locale = 'en-GB') => {
  const parsed = parseDay(typed, locale, now)
  return parsed.ok ? parsed.day : parsed.reason
}

test.each(['3/2/1984', '03.02.1984', '3-2-84', '03021984', '3 Feb 1984', 'february 3, 1984', '1984-02-03'])(
  'a Briton’s “%s” is the third of February',
  (typed) => expect(parse(typed)).toBe('1984-02-03'),
)
test('an American’s begins with the month', () => {
  expect(parse('2/3/1984', 'en-US')).toBe('1984-02-03')
  expect(parse('02031984', 'en-US')).toBe('1984-02-03')
})
test('months and digits of the viewer’s own language are read', () => {
  expect(parse('3. März 1984', 'de-DE')).toBe('1984-03-03')
  expect(parse('٣/٢/١٩٨٤', 'ar-EG')).toBe('1984-02-03')
})
test('two digits are the latest year that has been', () => {
  expect(parse('1/1/26')).toBe('2026-01-01')
  expect(parse('1/1/27')).toBe('1927-01-01')
})
test.each([
  ['31/4/1984', 'impossible'],
  ['30 feb 1984', 'impossible'],
  ['13/13/1984', 'impossible'],
  ['1/1/1066', 'impossible'],
  ['24/11/2026', 'future'],
  ['1/1/2030', 'future'],
  ['yesterday', 'unreadable'],
  ['1984', 'unreadable'],
  ['3/2', 'unreadable'],
  ['', 'unreadable'],
])('“%s” is refused as %s', (typed, reason) => expect(parse(typed)).toBe(reason))
test('today is no future', () => expect(parse('23/11/2026')).toBe('2026-11-23'))
