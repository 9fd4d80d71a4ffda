import type { ErasedKind } from '@dossier/contracts/deletion/erasure-views'

/**
 * The tables that a permanent deletion empties of a contact, in this order; `audit_entries` keep who, what and
 * when, without content. The contact's own row goes last, with the tombstone.
 */
export const eraseSteps = [
  'notifications',
  'email_deliveries',
  'note_mentions',
  'note_versions',
  'notes',
  'contact_tags',
  'contact_emails',
  'contact_phones',
  'timeline_entries',
  'audit_entries',
] as const satisfies readonly ErasedKind[]
export type EraseStep = (typeof eraseSteps)[number]
