/**
 * What a window reads again when something happened: one contact's header and information, its timeline, each of
 * its sections, the lists of the workspace.
 */
export const topics = [
  'contact',
  'timeline',
  'notes',
  'tasks',
  'appointments',
  'contacts',
  'tags',
  'contactTypes',
  'calendars',
  'deletions',
  'background',
  'notifications',
] as const
export type Topic = (typeof topics)[number]

/** The audit acts of a domain, each with the topics it touches. */
export type TopicsOfActs = Record<string, readonly Topic[]>
