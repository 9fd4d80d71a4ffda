/** What can be logged by hand. */
export const activityWhats = ['call', 'visit', 'letter', 'other'] as const
export type ActivityWhat = (typeof activityWhats)[number]

/** At most this many entries of a contact are pinned. */
export const MAX_PINNED = 20
