import { expect, test } from 'vitest'
import { createLimiter } from './limiter.ts'

const limiterAt = (max: number) => {
  const clock = { at: 0 }
  return { clock, limiter: createLimiter({ max, windowMs: 60_000, now: () => clock.at }) }
}

test('each key has its own allowance, and a new one in the next window', () => {
  const { clock, limiter } = limiterAt(2)
  expect([limiter.take('ada'), limiter.take('ada'), limiter.take('jun')]).toEqual([0, 0, 0])
  clock.at = 20_000
  expect(limiter.take('ada')).toBe(40)
  clock.at = 60_000
  expect(limiter.take('ada')).toBe(0)
})

test('what is given back does not count', () => {
  const { limiter } = limiterAt(1)
  for (let i = 0; i < 5; i += 1) {
    expect(limiter.take('ada')).toBe(0)
    limiter.giveBack('ada')
  }
})

test('keys of ended windows are forgotten and the rest kept', () => {
  const { clock, limiter } = limiterAt(1)
  for (let i = 0; i < 10_000; i += 1) limiter.take(`old ${i}`)
  clock.at = 50_000
  limiter.take('new')
  clock.at = 60_001
  limiter.take('newer')
  expect(limiter.take('new')).toBeGreaterThan(0)
})
