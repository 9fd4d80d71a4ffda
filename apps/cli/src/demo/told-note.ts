import { cleanNote, excerpt } from '@dossier/core/notes'

type Told = { body: string; excerpt: string }
const told = new Map<string, Told>()
const MOST = 5_000

/** A note as it is kept, and its beginning. Imagined people say the same things, so most are known by now. */
export const toldNote = (html: string): Told => {
  const known = told.get(html)
  if (known) return known
  const body = cleanNote(html)
  const note = { body, excerpt: excerpt(body) }
  if (told.size < MOST) told.set(html, note)
  return note
}
