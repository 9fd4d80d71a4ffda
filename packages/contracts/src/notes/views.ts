import type { ActorView } from '../timeline/views.ts'

/** `mentions` are the colleagues whom the text names; `editedBy` is who edited it last. */
export type NoteView = {
  id: string
  /** Clean HTML. */
  body: string
  author: ActorView
  mentions: { id: string; name: string }[]
  createdAt: string
  editedAt: string | null
  editedBy: ActorView | null
  pinnedAt: string | null
  /** How many earlier texts there are. */
  versions: number
}
export type NotePage = { notes: NoteView[]; nextCursor: string | null }

/** An earlier text of a note, who wrote it and when, and until when it stood. */
export type NoteVersionView = { body: string; by: string; writtenAt: string; replacedAt: string }
export type NoteVersionPage = { versions: NoteVersionView[]; nextCursor: string | null }
