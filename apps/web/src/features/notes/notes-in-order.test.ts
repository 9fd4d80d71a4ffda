import { expect, test } from 'vitest'
import { notesInOrder } from './notes-in-order.ts'

const note = (id: string, createdAt: string, pinnedAt: string | null = null) => ({ id, createdAt, pinnedAt })
const order = (...notes: ReturnType<typeof note>[]) => notesInOrder(notes).map(({ id }) => id)

test('the newest note stands first, though another was written on the stroke of the second', () => {
  const stroke = note('stroke', '2026-11-23T18:17:12+00:00')
  const later = note('later', '2026-11-23T18:17:12.4+00:00')
  const typed = note('typed', '2026-11-23T18:17:12.500Z')
  expect(order(stroke, later, typed)).toEqual(['typed', 'later', 'stroke'])
})

test('a pinned note stands above newer ones, and of two at one time the later made', () => {
  const at = '2026-11-23T18:17:12.4+00:00'
  const pinned = note('a', '2025-01-01T00:00:00+00:00', at)
  expect(order(note('b', at), pinned, note('c', at))).toEqual(['a', 'c', 'b'])
})
