import type { ContactRecordView } from '@dossier/contracts/contacts'
import type { NoteView } from '@dossier/contracts/notes'
import { createPendingPreviews } from '../acts/pending-previews.ts'

/** How an unconfirmed change looks on a record and among its notes. */
export type RecordPreview = {
  record?: (record: ContactRecordView) => ContactRecordView
  notes?: (notes: readonly NoteView[]) => readonly NoteView[]
}

/** The unconfirmed changes by contact. */
export const recordPreviews = createPendingPreviews<RecordPreview>()
