import { expect, test } from 'vitest'
import { chooseSeed } from './seed.ts'

test('a named seed is taken', () => {
  expect(chooseSeed('42')).toBe(42)
})

test('without a name the seed is a new whole number', () => {
  expect(Number.isSafeInteger(chooseSeed(undefined))).toBe(true)
})

test.each(['-1', '1.5', 'seven', '99999999999'])('%s is no seed', (wanted) => {
  expect(() => chooseSeed(wanted)).toThrow('DOSSIER_TEST_SEED')
})
