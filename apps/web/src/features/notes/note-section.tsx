import { MAX_COUNTED } from '@dossier/contracts/record/values'
import type { RecordView } from '@dossier/contracts/record/views'
import { IconNote } from '@tabler/icons-react'
import { notesOptions, useNoteCount } from '../../entities/notes/queries.ts'
import type { RecordSectionEntry } from '../../entities/record/section.ts'
import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { TabCount } from '../../kit/tab-count.tsx'
import { queryClient } from '../../lib/query-client.ts'
import { loadPurify } from './load-purify.ts'

const load = () => import('./notes-panel.tsx')

const NoteCount = ({ record: { contact, counts } }: { record: RecordView }) => (
  <TabCount count={useNoteCount(contact.id, counts.notes)} most={MAX_COUNTED} />
)

export const noteSection: RecordSectionEntry = {
  tab: 'notes',
  words: () => t('tabs.notes', { ns: 'record' }),
  Icon: IconNote,
  Count: NoteCount,
  Content: lazyPart(async () => (await load()).NotesPanel, { isInPlace: true }),
  // What makes a note's HTML safe comes with it; without it the words are still there.
  load: () => Promise.all([load(), loadPurify().catch(() => {})]),
  read: (contactId) => queryClient.infiniteQuery(notesOptions(contactId)),
  add: { words: () => t('note', { ns: 'record' }), key: 'n' },
}
