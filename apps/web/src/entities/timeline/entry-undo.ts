import type { RecordView } from '@dossier/contracts/record/views'
import type { MeView } from '@dossier/contracts/staff/views'
import type { TimelineKind } from '@dossier/contracts/timeline/kinds'
import type { EntryOf } from '@dossier/contracts/timeline/views'
import { t } from '../../i18n/i18n.ts'
import type { Step } from '../../lib/change.ts'

/** What the undoing of an entry depends on: the contact as it is now, and who asks. */
export type Present = { contactId: string; record: RecordView; me: MeView }

/** Undoes an entry's change while what it set still stands; or says why not. */
export type EntryUndo = { step: () => Promise<Step | null> | Step } | { why: string }

/** Null where nothing undoes an entry, or it was kept before that was thought of. */
export type EntryUndos<Kind extends TimelineKind> = {
  [Name in Kind]: (entry: EntryOf<Name>, present: Present) => EntryUndo | null
}

const ns = { ns: 'timeline' } as const
export const changedSince = (what: string): EntryUndo => ({ why: t('whyNot.changed', { ...ns, what }) })
export const goneSince = (what: string): EntryUndo => ({ why: t('whyNot.gone', { ...ns, what }) })
export const backSince = (what: string): EntryUndo => ({ why: t('whyNot.back', { ...ns, what }) })
export const notUndone = () => null
