import { expect, test } from 'vitest'
import { timelineGroups } from './kinds.ts'

test('no kind is given by two domains', () => {
  const kinds: string[] = Object.values(timelineGroups).flat()
  expect(kinds).toEqual([...new Set(kinds)])
})
