import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { describe, expect, test } from 'vitest'
import { mergeNewest } from './merge-newest.ts'

const entry = (id: number): TimelineEntryView => ({
  id: String(id),
  kind: 'contact.created',
  at: '2026-11-17T10:00:00.000Z',
  pinnedAt: null,
  actor: { kind: 'system', id: null, name: 'Dossier' },
  data: {},
})
const page = (from: number, to: number, nextCursor: string | null) => ({
  entries: Array.from({ length: from - to + 1 }, (_, index) => entry(from - index)),
  pinned: [],
  nextCursor,
  newerCursor: String(from),
})
const idsOf = (pages: ReturnType<typeof mergeNewest>) =>
  pages.pages.flatMap(({ entries }) => entries.map(({ id }) => Number(id)))

describe('newest entries over those read before', () => {
  const read = { pages: [page(10, 8, '8'), page(7, 5, '5')], pageParams: [null, '8'] }

  test('new ones come on top, what was read further down stays', () => {
    const merged = mergeNewest(read, page(12, 10, '10'))
    expect(idsOf(merged)).toEqual([12, 11, 10, 9, 8, 7, 6, 5])
    expect(merged.pages.at(-1)?.nextCursor).toBe('5')
  })

  test('where more happened than a page holds, reading begins anew', () => {
    const merged = mergeNewest(read, page(16, 14, '14'))
    expect(idsOf(merged)).toEqual([16, 15, 14])
    expect(merged.pages.at(-1)?.nextCursor).toBe('14')
  })

  test('nothing new changes nothing', () => {
    expect(idsOf(mergeNewest(read, page(10, 8, '8')))).toEqual([10, 9, 8, 7, 6, 5])
  })
})
