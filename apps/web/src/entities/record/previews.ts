import type { NoteView } from '@dossier/contracts/notes/views'
import type { RecordView } from '@dossier/contracts/record/views'
import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { createPendingPreviews } from '../../lib/acts/pending-previews.ts'

/** How an unconfirmed change looks on a record, among its notes and in its timeline. */
export type RecordPreview = {
  record?: (record: RecordView) => RecordView
  timeline?: (entries: readonly TimelineEntryView[]) => readonly TimelineEntryView[]
  notes?: (notes: readonly NoteView[]) => readonly NoteView[]
}

/** The unconfirmed changes by contact. */
export const recordPreviews = createPendingPreviews<RecordPreview>()
