import * as z from 'zod/mini'
import { id } from './ids.ts'

/** Who did it; `id` is null for the system itself. */
export type ActorView = { kind: 'staff' | 'contact' | 'system' | 'api'; id: string | null; name: string }

type Person = { id: string; name: string }
type Named = { id: string; name: string }

/** What an entry of each kind keeps, so that its line can be read without another look-up. Phones as shown. */
export type TimelineData = {
  'contact.created': Record<string, never>
  'contact.edited': { field: ContactField; from: string | null; to: string | null }
  'owner.changed': { from: Person | null; to: Person | null }
  'email.added': { address: string; label: string | null }
  'email.changed': { from: string; to: string }
  'email.removed': { address: string }
  'email.madePrimary': { address: string }
  'phone.added': { number: string; label: string | null }
  'phone.changed': { from: string; to: string }
  'phone.removed': { number: string }
  'phone.madePrimary': { number: string }
  'tag.added': { tag: Named }
  'tag.removed': { tag: Named }
  'note.written': { noteId: string; excerpt: string }
  'note.edited': { noteId: string; excerpt: string }
  'note.deleted': { noteId: string; excerpt: string }
  'note.restored': { noteId: string; excerpt: string }
}
export type TimelineKind = keyof TimelineData

/** The fields of a contact that are plain text edited in place. */
export const contactFields = ['firstName', 'lastName', 'companyName', 'jobTitle'] as const
export type ContactField = (typeof contactFields)[number]

/** One line of the feed: discriminated by `kind`. */
export type TimelineEntryView = {
  [Kind in TimelineKind]: { id: string; kind: Kind; at: string; actor: ActorView; data: TimelineData[Kind] }
}[TimelineKind]

export type TimelinePage = { entries: TimelineEntryView[]; nextCursor: string | null }

/** Entries older than `cursor`, newest first. */
export const listTimeline = z.object({
  contactId: id,
  cursor: z._default(z.nullable(z.string().check(z.maxLength(120, 'input.invalid'))), null),
})
export type ListTimeline = z.input<typeof listTimeline>
