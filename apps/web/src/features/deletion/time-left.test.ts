import { expect, test } from 'vitest'
import { timeLeft } from './time-left.ts'

const now = Date.parse('2026-03-01T12:00:00Z')

test.each([
  ['2026-04-30T11:59:00Z', '60 days'],
  ['2026-03-03T01:00:00Z', '2 days'],
  ['2026-03-02T11:00:00Z', '23 hours'],
  ['2026-03-01T13:00:00Z', '1 hour'],
  ['2026-03-01T12:59:00Z', 'Minutes'],
  ['2026-03-01T11:00:00Z', 'Minutes'],
])('until %s a contact has %s left', (purgeAfter, words) => {
  expect(timeLeft(purgeAfter, now)).toBe(words)
})
