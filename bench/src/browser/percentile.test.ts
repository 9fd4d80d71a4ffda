import { expect, test } from 'vitest'
import { percentile } from './percentile.ts'

test('of twenty values one may be worse than their p95', () => {
  const values = Array.from({ length: 20 }, (_, index) => 20 - index)
  expect(percentile(values, 0.95)).toBe(19)
  expect(percentile(values, 1)).toBe(20)
  expect(percentile([7], 0.95)).toBe(7)
})
