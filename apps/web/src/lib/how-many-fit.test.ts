import { describe, expect, test } from 'vitest'
import { howManyFit } from './how-many-fit.ts'

describe('how many of a row fit', () => {
  test('all of them, to the last pixel', () => {
    expect(howManyFit([40, 50, 30], 128, 4, 20)).toBe(3)
  })

  test('fewer, with room left to tell of the rest', () => {
    expect(howManyFit([40, 50, 30], 127, 4, 20)).toBe(2)
    expect(howManyFit([40, 50, 30], 117, 4, 20)).toBe(1)
  })

  test('one that is too wide is shown all the same', () => {
    expect(howManyFit([400, 20], 100, 4, 20)).toBe(1)
    expect(howManyFit([400], 100, 4, 20)).toBe(1)
  })

  test('none where there are none', () => {
    expect(howManyFit([], 100, 4, 20)).toBe(0)
  })
})
