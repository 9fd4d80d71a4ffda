import type { ContactRecordView } from '@dossier/contracts/contacts'
import type { MeView } from '@dossier/contracts/staff'
import type { TimelineEntryView, TimelineKind } from '@dossier/contracts/timeline'

export type EntryOf<Kind extends TimelineKind> = Extract<TimelineEntryView, { kind: Kind }>

/** What the undoing of an entry depends on: the contact as it is now, and who asks. */
export type Present = { contactId: string; record: ContactRecordView; me: MeView }

/** Takes an entry's change back while what it set still stands; or says why not. */
export type EntryUndo = { run: () => Promise<unknown> } | { why: string }
