import * as z from 'zod/mini'
import { id, pageCursor } from '../ids.ts'
import { requiredText } from '../text.ts'
import { MAX_NOTE } from './values.ts'

const body = requiredText(MAX_NOTE)
const mentions = z._default(z.array(id).check(z.maxLength(20, 'mention.tooMany')), [])

/** `noteId` is made by the browser: the same id twice is the same act. Each mentioned colleague is notified. */
export const createNoteInput = z.object({ noteId: id, contactId: id, body, mentions })
export type CreateNote = z.input<typeof createNoteInput>

/** `was` is the text that the editor started from. Only colleagues not mentioned before are notified. */
export const editNoteInput = z.object({ noteId: id, body, mentions, was: z.string() })
export type EditNote = z.input<typeof editNoteInput>

export const noteIdInput = z.object({ noteId: id })
export type NoteId = z.input<typeof noteIdInput>

export const listNotesInput = z.object({ contactId: id, cursor: pageCursor })
export type ListNotes = z.input<typeof listNotesInput>

export const listNoteVersionsInput = z.object({ noteId: id, cursor: pageCursor })
export type ListNoteVersions = z.input<typeof listNoteVersionsInput>

export const pinNoteInput = z.object({ noteId: id, isPinned: z.boolean() })
export type PinNote = z.input<typeof pinNoteInput>
