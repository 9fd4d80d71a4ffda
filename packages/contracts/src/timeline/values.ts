/** What can be logged by hand. */
export const activityWhats = ['call', 'visit', 'letter', 'other'] as const
export type ActivityWhat = (typeof activityWhats)[number]

/** At most this many entries of a contact are pinned. */
export const MAX_PINNED = 20

/** So many words of a search narrow the feed; what is typed after them does not. */
export const MAX_SEARCH_WORDS = 10
