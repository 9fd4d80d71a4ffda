import { expect, test } from 'vitest'
import { clockWords, placeOf, sameClock, wallTimeIn } from './zones.ts'

const winter = new Date('2031-01-15T23:30:00.000Z')

test('the clock of a zone, over midnight and over a change of the clocks', () => {
  expect(wallTimeIn(winter, 'Europe/Berlin')).toEqual({
    on: '2031-01-16',
    time: '00:30',
    timeZone: 'Europe/Berlin',
  })
  const [before, after] = ['2031-03-30T00:59:00.000Z', '2031-03-30T01:00:00.000Z'].map(
    (at) => wallTimeIn(new Date(at), 'Europe/Berlin').time,
  )
  expect([before, after]).toEqual(['01:59', '03:00'])
})

test('zones of one clock are no different times', () => {
  expect(sameClock(winter, 'Europe/Berlin', 'Europe/Paris')).toBe(true)
  expect(sameClock(winter, 'Europe/Berlin', 'Europe/London')).toBe(false)
})

test('a time elsewhere is said with its weekday where that is another one', () => {
  expect(clockWords(winter, 'Africa/Lagos', 'Europe/Berlin')).toMatch(/^12:30/)
  expect(clockWords(winter, 'America/New_York', 'Europe/Berlin')).toMatch(/^Wed.* 6:30/)
  expect(placeOf('America/New_York')).toBe('New York')
})
