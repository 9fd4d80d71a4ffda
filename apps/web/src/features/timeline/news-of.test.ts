import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { expect, test } from 'vitest'
import { newsSince } from './news-of.ts'

const by = (id: string, staffId: string, minute: number): TimelineEntryView => ({
  id,
  kind: 'contact.created',
  at: `2026-11-17T10:0${minute}:00.000Z`,
  pinnedAt: null,
  actor: { kind: 'staff', id: staffId, name: staffId },
  data: {},
})
const oldest = by('1', 'me', 1)
const feed = [by('4', 'me', 4), by('3', 'rosa', 3), by('2', 'rosa', 2), oldest]
const idsSince = (seen: TimelineEntryView | null) => newsSince(feed, seen, 'me').map(({ id }) => id)

test('what somebody else did since the last look is news, the newest first', () => {
  expect(idsSince(oldest)).toEqual(['3', '2'])
})
test('what I did myself is no news', () => {
  expect(idsSince(by('3', 'rosa', 3))).toEqual([])
})
test('opening a record tells nothing', () => {
  expect(idsSince(null)).toEqual([])
})
test('news is counted where what was seen last is gone from the feed', () => {
  expect(idsSince(by('1b', 'rosa', 1))).toEqual(['3', '2'])
})
