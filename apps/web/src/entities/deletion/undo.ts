import type { DeletionTimeline } from '@dossier/contracts/deletion/timeline'
import { type EntryUndos, notUndone } from '../timeline/entry-undo.ts'

/** They are undone where deleted contacts are: this record is open because it came back. */
export const deletionUndos: EntryUndos<keyof DeletionTimeline> = {
  'contact.deleted': notUndone,
  'contact.restored': notUndone,
}
