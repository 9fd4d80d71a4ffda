import type { ActorView, TimelineKind } from './timeline.ts'

/** Everything that is audited: a contact's changes, those of the workspace's lists, and the reconciler's repairs. */
export type AuditAct =
  | TimelineKind
  | 'activity.withdrawn'
  | 'activity.restored'
  | 'entry.pinned'
  | 'entry.unpinned'
  | 'tag.made'
  | 'tag.renamed'
  | 'tag.merged'
  | 'tag.recolored'
  | 'tag.deleted'
  | 'contactType.added'
  | 'contactType.renamed'
  | 'contactType.ordered'
  | 'contactType.removed'
  | 'contact.exported'
  | 'contact.held'
  | 'deletion.explained'
  | 'contact.released'
  | 'contact.purged'
  | 'purge.hastened'
  | 'purge.requested'
  | 'purge.requeued'
  | 'purge.recalled'
  | 'retention.changed'
  | 'delivery.requeued'
  | 'delivery.retried'

/** What happened, without its content: the reader reads again what it shows. */
export type LiveChange = {
  act: AuditAct
  contactId: string | null
  actor: ActorView
  at: string
}

/**
 * The stream's messages, by SSE `event` name; every one carries the cursor to resume from as its `id`.
 * `resync` says that the cursor was too old: read everything again.
 */
export type LiveMessages = { change: LiveChange[]; resync: null }
