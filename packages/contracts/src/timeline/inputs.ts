import * as z from 'zod/mini'
import { id, pageCursor } from '../ids.ts'
import { instant } from '../instants.ts'
import { requiredText, singleLine } from '../text.ts'
import { type TimelineGroup, timelineGroups } from './kinds.ts'
import { activityWhats, MAX_SEARCH_WORDS } from './values.ts'

// Its keys are exactly these.
const groups = Object.keys(timelineGroups) as TimelineGroup[]
const kinds = Object.values(timelineGroups).flat()

/** What a word of a search stands for on the screen, where that is not stored: kinds, fields, coded values. */
const shownAs = z.object({
  word: singleLine(200),
  kinds: z.array(z.enum(kinds, 'input.invalid')).check(z.maxLength(50, 'input.invalid')),
  fields: z.array(singleLine(40)).check(z.maxLength(50, 'input.invalid')),
  values: z.array(singleLine(60)).check(z.maxLength(500, 'input.invalid')),
})
export type ShownAs = z.input<typeof shownAs>

/** All that the words of one search may stand for together. */
const MAX_SHOWN_AS = 5_000

const sizeOf = ({ kinds, fields, values }: z.output<typeof shownAs>) =>
  kinds.length + fields.length + values.length

/** What narrows the feed: groups of kinds, who did it, instants (`until` exclusive), up to ten words in its text. */
export const timelineFilterInput = z.object({
  groups: z._default(
    z.array(z.enum(groups, 'input.invalid')).check(z.maxLength(groups.length, 'input.invalid')),
    [],
  ),
  actorId: z._default(z.nullable(id), null),
  from: z._default(z.nullable(instant), null),
  until: z._default(z.nullable(instant), null),
  search: z._default(singleLine(200), ''),
  shownAs: z._default(
    z.array(shownAs).check(
      z.maxLength(MAX_SEARCH_WORDS, 'input.invalid'),
      z.refine((all) => all.reduce((sum, one) => sum + sizeOf(one), 0) <= MAX_SHOWN_AS, 'input.invalid'),
    ),
    [],
  ),
  pinned: z._default(z.boolean(), false),
})
export type TimelineFilter = z.input<typeof timelineFilterInput>

/**
 * A page of the feed, newest first: older than `cursor`, newer than it where `towards` says so, or around the
 * entry of a permalink.
 */
export const listTimelineInput = z.object({
  contactId: id,
  cursor: pageCursor,
  towards: z._default(z.enum(['older', 'newer'], 'input.invalid'), 'older'),
  around: z._default(z.nullable(id), null),
  filter: z.optional(timelineFilterInput),
})
export type ListTimeline = z.input<typeof listTimelineInput>

/** A call, a visit, a letter: what no other part of the product records. `at` is when it was. */
export const logActivityInput = z.object({
  activityId: id,
  contactId: id,
  what: z.enum(activityWhats, 'input.invalid'),
  text: requiredText(5_000),
  at: instant,
})
export type LogActivity = z.input<typeof logActivityInput>

export const pinEntryInput = z.object({ entryId: id, isPinned: z.boolean() })
export type PinEntry = z.input<typeof pinEntryInput>

/** What was logged by hand, by the id that it was logged under. */
export const activityIdInput = z.object({ contactId: id, activityId: id })
export type ActivityId = z.input<typeof activityIdInput>
