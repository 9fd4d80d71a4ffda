import { IconNote } from '@tabler/icons-react'
import { notesOptions, useNoteCount } from '../../entities/notes/queries.ts'
import type { RecordSectionEntry } from '../../entities/record/section.ts'
import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { queryClient } from '../../lib/query-client.ts'
import { loadPurify } from './load-purify.ts'

const load = () => import('./notes-panel.tsx')

export const noteSection: RecordSectionEntry = {
  tab: 'notes',
  words: () => t('tabs.notes', { ns: 'record' }),
  Icon: IconNote,
  useCount: (contactId, { counts }) => useNoteCount(contactId, counts.notes),
  Content: lazyPart(async () => (await load()).NotesPanel, { isInPlace: true }),
  // What makes a note's HTML safe comes with it; without it the words are still there.
  load: () => Promise.all([load(), loadPurify().catch(() => {})]),
  read: (contactId) => queryClient.infiniteQuery(notesOptions(contactId)),
  add: { words: () => t('note', { ns: 'record' }), key: 'n' },
}
