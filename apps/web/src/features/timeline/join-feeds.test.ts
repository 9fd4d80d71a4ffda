import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { expect, test } from 'vitest'
import { joinFeeds, withPins } from './join-feeds.ts'

const entry = (id: string): TimelineEntryView => ({
  id,
  kind: 'contact.created',
  at: '2026-11-17T10:00:00.000Z',
  pinnedAt: null,
  actor: { kind: 'system', id: null, name: 'Dossier' },
  data: {},
})
const feed = (...ids: string[]) => ids.map(entry)
const idsOf = (entries: readonly TimelineEntryView[]) => entries.map(({ id }) => id).join('')

test('what was read around an entry stands alone until it meets the newest', () => {
  const { entries, isJoined } = joinFeeds(feed('9', '8'), feed('5', '4'))
  expect([idsOf(entries), isJoined]).toEqual(['54', false])
})
test('where both meet they are one feed, each entry once', () => {
  const { entries, isJoined } = joinFeeds(feed('9', '8', '7'), feed('8', '7', '6', '5'))
  expect([idsOf(entries), isJoined]).toEqual(['98765', true])
})
test('what is pinned now decides, whatever was read before', () => {
  const pinned = { ...entry('3'), pinnedAt: '2026-11-18T10:00:00.000Z' }
  const stale = { ...entry('2'), pinnedAt: '2026-11-16T10:00:00.000Z' }
  const seen = withPins([entry('3'), stale, entry('1')], [pinned])
  expect(seen.filter(({ pinnedAt }) => pinnedAt !== null)).toEqual([pinned])
})
