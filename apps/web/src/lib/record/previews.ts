import type { ContactRecordView } from '@dossier/contracts/contacts'
import type { NoteView } from '@dossier/contracts/notes'
import type { TimelineEntryView } from '@dossier/contracts/timeline'
import { createPendingPreviews } from '../acts/pending-previews.ts'

/** How an unconfirmed change looks on a record, among its notes and in its timeline. */
export type RecordPreview = {
  record?: (record: ContactRecordView) => ContactRecordView
  timeline?: (entries: readonly TimelineEntryView[]) => readonly TimelineEntryView[]
  notes?: (notes: readonly NoteView[]) => readonly NoteView[]
}

/** The unconfirmed changes by contact. */
export const recordPreviews = createPendingPreviews<RecordPreview>()
