import type { RecordView } from '@dossier/contracts/record/views'
import type { MeView } from '@dossier/contracts/staff/views'
import type { TimelineKind } from '@dossier/contracts/timeline/kinds'
import type { TimelineEntryView } from '@dossier/contracts/timeline/views'

export type EntryOf<Kind extends TimelineKind> = Extract<TimelineEntryView, { kind: Kind }>

/** What the undoing of an entry depends on: the contact as it is now, and who asks. */
export type Present = { contactId: string; record: RecordView; me: MeView }

/** Takes an entry's change back while what it set still stands; or says why not. */
export type EntryUndo = { run: () => Promise<unknown> } | { why: string }
