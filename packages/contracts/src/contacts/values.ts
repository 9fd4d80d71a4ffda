/** What the list can be sorted by. */
export const contactSorts = ['name', 'company', 'createdAt', 'lastActivityAt'] as const
export type ContactSort = (typeof contactSorts)[number]

/** So many contacts are changed by one act at most. */
export const MAX_SELECTED = 200
