import type { NoteView } from '@dossier/contracts/notes/views'
import { afterEach, expect, test } from 'vitest'
import { queryClient } from '../../lib/query-client.ts'
import { notesOptions, writeNotes } from './queries.ts'

// Of a note the pages only need its id.
const note = (id: string) => ({ id }) as NoteView

afterEach(() => queryClient.clear())

test('a written note leaves the pages that were read, and where each begins', () => {
  const { queryKey } = notesOptions('amara')
  queryClient.setQueryData(queryKey, {
    pages: [
      { notes: [note('d'), note('c')], nextCursor: 'after c' },
      { notes: [note('b')], nextCursor: 'after b' },
    ],
    pageParams: [null, 'after c'],
  })
  writeNotes('amara', (notes) => [note('e'), ...notes])
  expect(queryClient.getQueryData(queryKey)).toEqual({
    pages: [
      { notes: [note('e'), note('d')], nextCursor: 'after c' },
      { notes: [note('c'), note('b')], nextCursor: 'after b' },
    ],
    pageParams: [null, 'after c'],
  })
})
