import { expect, test } from 'vitest'
import '../../i18n/signed-in-texts.ts'
import { viewerZone } from '../../lib/local-time.ts'
import { clockWords } from '../../lib/zones.ts'
import { otherClocks, whenWords } from './when-words.ts'

const at = new Date('2031-06-02T12:00:00.000Z')
const [farEast, sameAsIt] = ['Asia/Tokyo', 'Asia/Seoul']
const west = 'Pacific/Honolulu'
const home = viewerZone()

test('the contact’s clock stands beside the viewer’s where it differs, and the calendar’s where it is a third', () => {
  expect(otherClocks(at, null, home)).toEqual([])
  expect(otherClocks(at, home, home)).toEqual([])
  expect(otherClocks(at, farEast, home)).toEqual([
    `${clockWords(at, farEast, home)} for the contact, in Tokyo`,
  ])
  expect(otherClocks(at, farEast, sameAsIt)).toHaveLength(1)
  expect(otherClocks(at, farEast, west)).toEqual([
    `${clockWords(at, farEast, home)} for the contact, in Tokyo`,
    `${clockWords(at, west, home)} in Honolulu`,
  ])
  expect(otherClocks(at, null, west)).toEqual([`${clockWords(at, west, home)} in Honolulu`])
})

test('yesterday, today and tomorrow are named, by the viewer’s days', () => {
  const now = new Date(2031, 5, 2, 23, 30)
  const on = (day: number) => {
    const [startsAt, endsAt] = [new Date(2031, 5, day, 0, 15), new Date(2031, 5, day, 0, 45)]
    return whenWords({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }, now)
  }
  expect([1, 2, 3, 4].map((day) => on(day).split(',')[0])).toEqual([
    'yesterday',
    'today',
    'tomorrow',
    expect.stringContaining('Wednesday'),
  ])
  expect(on(4)).toMatch(/15 .* – .*45/)
})
