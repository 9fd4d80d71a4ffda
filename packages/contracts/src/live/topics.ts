/**
 * What a window reads again when something happened: one contact's header and information, its timeline, each of
 * its sections, the lists of the workspace.
 */
export type Topic =
  | 'contact'
  | 'timeline'
  | 'notes'
  | 'tasks'
  | 'contacts'
  | 'tags'
  | 'contactTypes'
  | 'deletions'
  | 'background'
  | 'notifications'

/** The audit acts of a domain, each with the topics it touches. */
export type TopicsOfActs = Record<string, readonly Topic[]>
