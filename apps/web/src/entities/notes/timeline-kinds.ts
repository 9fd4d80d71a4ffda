import type { NoteTimeline } from '@dossier/contracts/notes/timeline'
import { IconNote } from '@tabler/icons-react'
import { type KindViews, plainLine } from '../timeline/kind-view.tsx'

const note = { Icon: IconNote, hue: 'yellow', line: plainLine } as const

export const noteKindViews: KindViews<keyof NoteTimeline> = {
  'note.created': note,
  'note.edited': note,
  'note.deleted': note,
  'note.restored': note,
}
