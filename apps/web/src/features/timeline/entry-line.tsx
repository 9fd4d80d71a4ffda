import type { TimelineKind } from '@dossier/contracts/timeline/kinds'
import type { EntryOf, TimelineEntryView } from '@dossier/contracts/timeline/views'
import { type TimelineKinds, useTimelineKinds } from '../../entities/timeline/kind-view.tsx'
import { FillText } from '../../kit/fill-text.tsx'

const lineOf = <Kind extends TimelineKind>({ views }: TimelineKinds, kind: Kind, entry: EntryOf<Kind>) =>
  views[kind].line(entry)

/** What happened, in one line: what it was, struck out, and what it is. */
export const EntryLine = ({ entry }: { entry: TimelineEntryView }) => (
  <FillText {...lineOf(useTimelineKinds(), entry.kind, entry)} />
)
