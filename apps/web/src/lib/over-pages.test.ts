import { expect, test } from 'vitest'
import { overPages } from './over-pages.ts'

test('a list keeps its pages, whatever was added or removed', () => {
  expect(overPages([2, 2], ['a', 'b', 'c', 'd', 'e'])).toEqual([
    ['a', 'b'],
    ['c', 'd', 'e'],
  ])
  expect(overPages([2, 2], ['a', 'b', 'c'])).toEqual([['a', 'b'], ['c']])
  expect(overPages([2, 2], ['a'])).toEqual([['a'], []])
})
