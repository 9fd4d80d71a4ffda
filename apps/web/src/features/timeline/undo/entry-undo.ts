import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { undoActivity } from './undo-activity.ts'
import { undoAdded, undoChanged, undoMarked, undoPrimary, undoRemoved } from './undo-address.ts'
import { undoField, undoOwner, undoType } from './undo-contact.ts'
import { undoNote, undoNoteEdit } from './undo-note.ts'
import { undoTag } from './undo-tag.ts'
import type { EntryUndo, Present } from './undo-types.ts'

/** Null where nothing takes the entry back, or it was kept before that was thought of. */
export const entryUndo = (entry: TimelineEntryView, present: Present): EntryUndo | null => {
  switch (entry.kind) {
    case 'contact.created':
    case 'contact.deleted':
    case 'contact.restored':
      return null
    case 'contact.edited':
      return undoField(entry, present)
    case 'owner.changed':
      return undoOwner(entry, present)
    case 'type.changed':
      return undoType(entry, present)
    case 'email.added':
    case 'phone.added':
      return undoAdded(entry, present)
    case 'email.edited':
    case 'phone.edited':
      return undoChanged(entry, present)
    case 'email.removed':
    case 'phone.removed':
      return undoRemoved(entry, present)
    case 'email.madePrimary':
    case 'phone.madePrimary':
      return undoPrimary(entry, present)
    case 'email.marked':
    case 'phone.marked':
      return undoMarked(entry, present)
    case 'tag.added':
    case 'tag.removed':
      return undoTag(entry, present)
    case 'note.created':
    case 'note.deleted':
    case 'note.restored':
      return undoNote(entry, present)
    case 'note.edited':
      return undoNoteEdit(entry, present)
    case 'activity.logged':
      return undoActivity(entry, present)
  }
}
