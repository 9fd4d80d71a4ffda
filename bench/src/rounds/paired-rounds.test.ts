import { expect, test } from 'vitest'
import { pairedRounds } from './paired-rounds.ts'
import { median, summarize } from './summarize.ts'

const inTurn = (values: number[]) => async () => values.shift() ?? Number.NaN

test('the first round is thrown away, however it went', async () => {
  const paired = await pairedRounds({
    floor: inTurn([1, 100, 100, 100, 100, 100, 100]),
    product: inTurn([1000, 70, 80, 90, 75, 85, 60]),
    rounds: 7,
  })
  expect(paired).toEqual({
    ratio: { median: 0.775, min: 0.6, max: 0.9 },
    floor: 100,
    product: 77.5,
    rounds: 6,
  })
})

test('a ratio is of two bursts of the same round, so a slow spell of both changes nothing', async () => {
  const speed = [1, 1, 0.1, 1, 0.5, 2, 1, 0.2]
  const { ratio } = await pairedRounds({
    floor: inTurn(speed.map((times) => 200 * times)),
    product: inTurn(speed.map((times) => 150 * times)),
    rounds: 8,
  })
  expect(ratio).toEqual({ median: 0.75, min: 0.75, max: 0.75 })
})

test('floor and product take turns at going first', async () => {
  const order: string[] = []
  const burst = (name: string) => async () => order.push(name)
  await pairedRounds({ floor: burst('floor'), product: burst('product'), rounds: 7 })
  expect(order.slice(0, 6)).toEqual(['floor', 'product', 'product', 'floor', 'floor', 'product'])
})

test('fewer than seven rounds are refused', async () => {
  await expect(pairedRounds({ floor: inTurn([]), product: inTurn([]), rounds: 6 })).rejects.toThrow(/seven/)
})

test('the median of an even number of values is between the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([10, 1, 3])).toBe(3)
})

test('a summary keeps the extremes, in whatever order they came', () => {
  expect(summarize([0.81234, 0.5, 2])).toEqual({ median: 0.812, min: 0.5, max: 2 })
  expect(() => summarize([])).toThrow(/Nothing/)
})
