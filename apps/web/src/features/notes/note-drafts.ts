import { type DraftName, keepDraft, readDraft } from '../../lib/draft.ts'

/** A text that is not saved yet; `noteId` is the note's own, made with the first word. */
export type NewDraft = { noteId: string; body: string }
/** `was` is the text that the editing began from. */
export type EditDraft = { was: string; body: string }

const has = <Key extends string>(value: unknown, ...keys: Key[]): value is Record<Key, string> =>
  typeof value === 'object' &&
  value !== null &&
  keys.every((key) => key in value && typeof (value as Record<Key, unknown>)[key] === 'string') // it has that key

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** One person's drafts: somebody else who signs in here never sees them. */
export const noteDrafts = (staffId: string) => {
  const newOf = (contactId: string) => ({ author: staffId, kind: 'note', about: contactId })
  const editOf = (noteId: string) => ({ author: staffId, kind: 'note edit', about: noteId })
  const keep = (name: DraftName, draft: NewDraft | EditDraft | null) =>
    keepDraft(name, draft === null ? '' : JSON.stringify(draft))
  return {
    readNew: (contactId: string): NewDraft | null => {
      const kept = parse(readDraft(newOf(contactId)))
      return has(kept, 'noteId', 'body') ? kept : null
    },
    keepNew: (contactId: string, draft: NewDraft | null) => keep(newOf(contactId), draft),
    readEdit: (noteId: string): EditDraft | null => {
      const kept = parse(readDraft(editOf(noteId)))
      return has(kept, 'was', 'body') ? kept : null
    },
    keepEdit: (noteId: string, draft: EditDraft | null) => keep(editOf(noteId), draft),
  }
}
