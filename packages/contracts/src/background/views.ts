import type { WorkKind } from './values.ts'

/** Whether the long-running work goes on: `starting` until it ran once, `waiting` when it stopped since. */
export type BackgroundView = { state: 'running' | 'starting' | 'waiting'; waitingRows: number }

/** Where a record stands, as the database knows it. */
export type WorkState =
  | 'waiting'
  | 'held'
  | 'erasing'
  | 'restored'
  | 'purged'
  | 'sending'
  | 'sent'
  | 'failed'
  | 'skipped'

/** Why somebody should look: it failed, is late, takes too long, or was not begun in minutes. */
export type WorkTrouble = 'failed' | 'late' | 'slow' | 'notBegun'

export type WorkView = {
  kind: WorkKind
  workflowId: string
  state: WorkState
  /** When its next step is due or was asked for; of what is over, when it ended. */
  at: string
  /** Of a mail: a code that says what became of it. */
  reason: string | null
  trouble: WorkTrouble | null
  /** Null once the contact is erased. */
  contact: { id: string; name: string | null; isDeleted: boolean } | null
  /** The colleague that a mail is for. */
  recipient: string | null
  /** The number of an erased contact's certificate. */
  certificateId: string | null
  /** Of a mail that failed: what `retryEmail` takes. */
  retryId: string | null
  /** What was not handed to the background yet: since when, and how often it was tried. */
  handover: { since: string; attempts: number } | null
}
export type WorkPage = { work: WorkView[]; nextCursor: string | null }

/** Where the runs can be looked at; null where nobody said. */
export type TemporalUiView = { url: string; namespace: string } | null
