import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backOffMs } from './back-off-ms.ts'

test('the wait grows with the attempts and stays within 1 and 60 seconds, for ever', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempts, random) => {
      const wait = backOffMs(attempts, () => random)
      expect(wait).toBeGreaterThanOrEqual(1_000)
      expect(wait).toBeLessThanOrEqual(60_000)
      expect(backOffMs(attempts + 1, () => random)).toBeGreaterThanOrEqual(wait)
    }),
  )
})

test('rows that failed together do not come back together', () => {
  expect(backOffMs(20, () => 0)).toBe(30_000)
  expect(backOffMs(20, () => 0.999)).toBeGreaterThan(59_000)
})
