/** Why a contact is erased: its time ran out, somebody deleted it at once, or the person asked for it. */
export type ErasureCause = 'retention' | 'at_once' | 'request'

/** `restored`: it was ordered, and the contact came back before it began. */
export type ErasureState = 'waiting' | 'held' | 'erasing' | 'done' | 'restored'

/** `orderedBy` is null where nobody did: the contact's time ran out. */
export type ErasureView = {
  deletionId: string
  contactId: string
  cause: ErasureCause
  orderedBy: string | null
  orderedAt: string | null
  reference: string | null
  state: ErasureState
  finishedAt: string | null
}
export type ErasurePage = { erasures: ErasureView[]; nextCursor: string | null }

/** What a permanent deletion empties of a contact. */
export type ErasedKind =
  | 'notifications'
  | 'email_deliveries'
  | 'note_mentions'
  | 'note_versions'
  | 'notes'
  | 'task_notices'
  | 'tasks'
  | 'reminder_deliveries'
  | 'appointments'
  | 'do_not_disturb'
  | 'contact_tags'
  | 'contact_emails'
  | 'contact_phones'
  | 'timeline_entries'
  | 'audit_entries'
  | 'contacts'

/** What stays behind of a contact that is erased, without personal data of it. */
export type KeptKind = 'audit_entries' | 'outbox' | 'erasures'

/** What was erased of whom nobody can name any more: ids, times, counts, and what stays. */
export type CertificateView = ErasureView & {
  workspace: string
  startedAt: string | null
  erased: { kind: ErasedKind; count: number }[]
  kept: KeptKind[]
}
