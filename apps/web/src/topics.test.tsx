import type { AuditAct } from '@dossier/contracts/live/audit-acts'
import { afterEach, expect, test } from 'vitest'
import { readers } from './domains.ts'
import { appointmentsOptions } from './entities/appointments/queries.ts'
import { slotsOptions } from './entities/appointments/slots.ts'
import { calendarsOptions } from './entities/calendars/queries.ts'
import { notesOptions } from './entities/notes/queries.ts'
import { recordOptions } from './entities/record/queries.ts'
import { tasksOptions } from './entities/tasks/queries.ts'
import { timelineOptions } from './entities/timeline/queries.ts'
import { createHints } from './lib/live/hints.ts'
import { queryClient } from './lib/query-client.ts'
import { trpc } from './lib/trpc.ts'

const queries = {
  'record of amara': recordOptions('amara').queryKey,
  'timeline of amara': timelineOptions('amara').queryKey,
  'notes of amara': notesOptions('amara').queryKey,
  'appointments of amara': appointmentsOptions('amara', 'past').queryKey,
  'appointments of bob': appointmentsOptions('bob', 'upcoming').queryKey,
  'free times': slotsOptions({ calendarId: 'calendar', from: '2031-06-02' }).queryKey,
  calendars: calendarsOptions().queryKey,
  'record of bob': recordOptions('bob').queryKey,
  'tasks of amara': tasksOptions('amara', 'open').queryKey,
  'notes of bob': notesOptions('bob').queryKey,
  'my tasks': trpc.tasks.mine.infiniteQueryKey({ group: 'today', timeZone: 'UTC' }),
  contacts: trpc.contacts.list.queryKey({ search: '' }),
  tags: trpc.tags.list.queryKey(),
  types: trpc.contactTypes.list.queryKey(),
  deletions: trpc.deletions.list.queryKey({}),
  notifications: trpc.notifications.list.infiniteQueryKey({}),
  'who I am': trpc.session.me.queryKey(),
}

afterEach(() => queryClient.clear())

/** What is read again after an act on Amara, or on the workspace. */
const readAfter = (act: AuditAct, recordId: string | null = 'amara'): string[] => {
  // Only whether it is read again matters, not what it holds.
  for (const queryKey of Object.values<readonly unknown[]>(queries)) queryClient.setQueryData(queryKey, {})
  const hint = createHints({
    readers: () => readers,
    readEverything: () => void queryClient.invalidateQueries(),
    later: (_ms, run) => run(),
  })
  hint([{ act, recordId }])
  return Object.entries(queries)
    .filter(([, queryKey]) => queryClient.getQueryState(queryKey)?.isInvalidated)
    .map(([name]) => name)
}

test('a pinned note is read again where it stands, and nothing else is', () => {
  expect(readAfter('note.pinned')).toEqual(['notes of amara'])
})

test('an edited note, which may mention somebody anew, rings the bell too', () => {
  expect(readAfter('note.edited')).toEqual([
    'timeline of amara',
    'notes of amara',
    'contacts',
    'notifications',
  ])
})

test('a completed task is read again on its record, which counts it, and among mine', () => {
  expect(readAfter('task.completed')).toEqual([
    'record of amara',
    'tasks of amara',
    'my tasks',
    'contacts',
    'notifications',
  ])
})

test('a booked appointment takes a time, whoever looks for one', () => {
  expect(readAfter('appointment.booked')).toEqual([
    'record of amara',
    'appointments of amara',
    'free times',
    'contacts',
  ])
})

test('another calendar offers other times', () => {
  expect(readAfter('calendar.created', null)).toEqual(['free times', 'calendars'])
})

test('what the record brings along is not read twice', () => {
  expect(readAfter('contact.edited')).toEqual(['record of amara', 'contacts'])
})

test('a tag’s new colour concerns every record', () => {
  expect(readAfter('tag.recolored', null)).toEqual(['record of amara', 'record of bob', 'contacts', 'tags'])
})

test('a deleted contact concerns all that showed it', () => {
  expect(readAfter('contact.deleted')).toEqual([
    'record of amara',
    'notes of amara',
    'appointments of amara',
    'free times',
    'calendars',
    'tasks of amara',
    'my tasks',
    'contacts',
    'tags',
    'types',
    'deletions',
    'notifications',
  ])
})
