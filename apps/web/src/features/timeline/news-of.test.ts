import type { TimelineEntryView } from '@dossier/contracts/timeline'
import { expect, test } from 'vitest'
import { newsOf } from './news-of.ts'

const by = (id: string, staffId: string): TimelineEntryView => ({
  id,
  kind: 'contact.created',
  at: '2026-11-17T10:00:00.000Z',
  pinnedAt: null,
  actor: { kind: 'staff', id: staffId, name: staffId },
  data: {},
})
const feed = [by('4', 'me'), by('3', 'rosa'), by('2', 'rosa'), by('1', 'me')]

test('the newest that somebody else did since the last look is told', () => {
  expect(newsOf(feed, '1', 'me')?.id).toBe('3')
})
test('what I did myself is no news', () => {
  expect(newsOf(feed, '3', 'me')).toBeNull()
})
test('opening a record tells nothing', () => {
  expect(newsOf(feed, null, 'me')).toBeNull()
})
