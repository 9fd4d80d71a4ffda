export interface NoteTimeline {
  'note.created': { noteId: string; excerpt: string }
  'note.edited': { noteId: string; excerpt: string; was?: string }
  'note.deleted': { noteId: string; excerpt: string }
  'note.restored': { noteId: string; excerpt: string }
}

export const noteKinds = [
  'note.created',
  'note.edited',
  'note.deleted',
  'note.restored',
] as const satisfies readonly (keyof NoteTimeline)[]
