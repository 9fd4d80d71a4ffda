import * as z from 'zod/mini'
import { id } from './ids.ts'
import type { ActorView } from './timeline.ts'
import { requiredText } from './text.ts'

/** `mentions` are the colleagues whom the text names. */
export type NoteView = {
  id: string
  /** Clean HTML. */
  body: string
  author: ActorView
  mentions: { id: string; name: string }[]
  writtenAt: string
  editedAt: string | null
  pinnedAt: string | null
  /** How many earlier texts there are. */
  versions: number
}
export type NotePage = { notes: NoteView[]; nextCursor: string | null }

const body = requiredText(150_000)
const mentions = z._default(z.array(id).check(z.maxLength(20, 'mention.tooMany')), [])

/** `noteId` is made by the browser: the same id twice is the same act. Each mentioned colleague is told by mail. */
export const writeNote = z.object({ noteId: id, contactId: id, body, mentions })
export type WriteNote = z.input<typeof writeNote>

/** `was` is the text that the editor started from. Only colleagues not mentioned before are told. */
export const editNote = z.object({ noteId: id, body, mentions, was: z.string() })
export type EditNote = z.input<typeof editNote>

export const noteId = z.object({ noteId: id })
export type NoteId = z.input<typeof noteId>

export const listNotes = z.object({
  contactId: id,
  cursor: z._default(z.nullable(z.string().check(z.maxLength(120, 'input.invalid'))), null),
})
export type ListNotes = z.input<typeof listNotes>

/** An earlier text of a note, and until when it stood. */
export type NoteVersionView = { body: string; by: string; replacedAt: string }

export const pinNote = z.object({ noteId: id, isPinned: z.boolean() })
export type PinNote = z.input<typeof pinNote>
