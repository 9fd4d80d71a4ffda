import * as z from 'zod/mini'
import { activityWhats } from './activity-whats.ts'
import type { addressStates } from './address-states.ts'
import type { ContactField } from './contact-fields.ts'
import { id } from './ids.ts'
import { requiredText, singleLine } from './text.ts'
import { timelineGroups } from './timeline-groups.ts'

/** Who did it; `id` is null for the system itself. */
export type ActorView = { kind: 'staff' | 'contact' | 'system' | 'api'; id: string | null; name: string }

type Person = { id: string; name: string }
type Named = { id: string; name: string }

/** A label that changed along with its address, or alone. */
type LabelChange = { from: string | null; to: string | null }

/** What putting an address back needs beside what its line says; entries from before it was kept have none. */
type AddedUndo = { id: string; primaryId: string | null }
type RemovedUndo = { id: string; label: string | null; isPrimary: boolean; state: AddressState }
type PrimaryUndo = { id: string; primaryId: string | null }
type MarkedUndo = { id: string; from: AddressState }

/**
 * What an entry of each kind keeps, so that its line can be read without another look-up. Phones as shown; in
 * `undo`, as stored.
 */
export type TimelineData = {
  'contact.created': Record<string, never>
  'contact.deleted': { reason: string | null }
  'contact.restored': Record<string, never>
  'contact.edited': { field: ContactField; from: string | null; to: string | null }
  'owner.changed': { from: Person | null; to: Person | null }
  'email.added': { address: string; label: string | null; undo?: AddedUndo }
  'email.changed': {
    from: string
    to: string
    label?: LabelChange
    undo?: { id: string; label: LabelChange; state: AddressState }
  }
  'email.removed': { address: string; undo?: RemovedUndo }
  'email.madePrimary': { address: string; from?: string; undo?: PrimaryUndo }
  'phone.added': { number: string; label: string | null; undo?: AddedUndo }
  'phone.changed': {
    from: string
    to: string
    label?: LabelChange
    undo?: { id: string; label: LabelChange; state: AddressState; from: string; to: string }
  }
  'phone.removed': { number: string; undo?: RemovedUndo & { number: string } }
  'phone.madePrimary': { number: string; from?: string; undo?: PrimaryUndo }
  'tag.added': { tag: Named }
  'tag.removed': { tag: Named }
  'type.changed': { from: Named | null; to: Named | null }
  'email.marked': { address: string; state: AddressState; undo?: MarkedUndo }
  'phone.marked': { number: string; state: AddressState; undo?: MarkedUndo }
  'activity.logged': { activityId: string; what: ActivityWhat; text: string }
  'note.written': { noteId: string; excerpt: string }
  'note.edited': { noteId: string; excerpt: string; was?: string }
  'note.deleted': { noteId: string; excerpt: string }
  'note.restored': { noteId: string; excerpt: string }
}
export type TimelineKind = keyof TimelineData

/** Whether an email or phone is known to reach the contact. */
export type AddressState = (typeof addressStates)[number]

/** What can be logged by hand. */
export type ActivityWhat = (typeof activityWhats)[number]

/** One line of the feed: discriminated by `kind`. */
export type TimelineEntryView = {
  [Kind in TimelineKind]: {
    id: string
    kind: Kind
    at: string
    pinnedAt: string | null
    actor: ActorView
    data: TimelineData[Kind]
  }
}[TimelineKind]

/** At most this many entries of a contact are pinned. */
export const MAX_PINNED = 20

/**
 * `newerCursor` pages towards now; both are null at their end. `pinned` are all that are, the latest pinned first,
 * wherever in the feed they stand.
 */
export type TimelinePage = {
  entries: TimelineEntryView[]
  pinned: TimelineEntryView[]
  nextCursor: string | null
  newerCursor: string | null
}

export type TimelineGroup = keyof typeof timelineGroups
// A group names kinds that there are.
void (timelineGroups satisfies Record<string, readonly TimelineKind[]>)

const kinds = Object.values(timelineGroups).flat()

/** What a word of a search stands for on the screen, where that is not stored: kinds, fields, coded values. */
const shownAs = z.object({
  word: singleLine(200),
  kinds: z.array(z.enum(kinds, 'input.invalid')).check(z.maxLength(50, 'input.invalid')),
  fields: z.array(singleLine(40)).check(z.maxLength(50, 'input.invalid')),
  values: z.array(singleLine(60)).check(z.maxLength(500, 'input.invalid')),
})
export type ShownAs = z.input<typeof shownAs>

/** What narrows the feed: groups of kinds, who did it, instants (`until` exclusive), words in its text. */
export const timelineFilter = z.object({
  groups: z._default(z.array(z.enum(Object.keys(timelineGroups) as TimelineGroup[], 'input.invalid')), []),
  actorId: z._default(z.nullable(id), null),
  from: z._default(z.nullable(z.iso.datetime('date.invalid')), null),
  until: z._default(z.nullable(z.iso.datetime('date.invalid')), null),
  search: z._default(singleLine(200), ''),
  shownAs: z._default(z.array(shownAs).check(z.maxLength(100, 'input.invalid')), []),
  pinned: z._default(z.boolean(), false),
})
export type TimelineFilter = z.input<typeof timelineFilter>

const cursor = z._default(z.nullable(z.string().check(z.maxLength(120, 'input.invalid'))), null)

/**
 * A page of the feed, newest first: older than `cursor`, newer than it where `towards` says so, or around the
 * entry of a permalink.
 */
export const listTimeline = z.object({
  contactId: id,
  cursor,
  towards: z._default(z.enum(['older', 'newer'], 'input.invalid'), 'older'),
  around: z._default(z.nullable(id), null),
  filter: z.optional(timelineFilter),
})
export type ListTimeline = z.input<typeof listTimeline>

/** A call, a visit, a letter: what no other part of the product records. `at` is when it was. */
export const logActivity = z.object({
  activityId: id,
  contactId: id,
  what: z.enum(activityWhats, 'input.invalid'),
  text: requiredText(5_000),
  at: z.iso.datetime('date.invalid'),
})
export type LogActivity = z.input<typeof logActivity>

export const pinEntry = z.object({ entryId: id, isPinned: z.boolean() })
export type PinEntry = z.input<typeof pinEntry>

/** What was logged by hand, by the id that it was logged under. */
export const activityId = z.object({ contactId: id, activityId: id })
export type ActivityId = z.input<typeof activityId>
