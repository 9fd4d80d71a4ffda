import type { TimelineKind } from '@dossier/contracts/timeline/kinds'
import type { EntryOf, TimelineEntryView } from '@dossier/contracts/timeline/views'
import { useCallback, useEffect, useState } from 'react'
import type { EntryUndo, EntryUndos, Present } from '../../entities/timeline/entry-undo.ts'
import { useTimelineKinds } from '../../entities/timeline/kind-view.tsx'

type Undos = EntryUndos<TimelineKind>
let loaded: Undos | null = null

const undoOf = <Kind extends TimelineKind>(
  undos: Undos,
  kind: Kind,
  entry: EntryOf<Kind>,
  present: Present,
): EntryUndo | null => undos[kind](entry, present)

/** How an entry is undone, once the code for that is here; it comes after the feed. */
export const useEntryUndo = () => {
  const { loadUndos } = useTimelineKinds()
  const [undos, setUndos] = useState(loaded)
  useEffect(() => {
    if (loaded) return
    loadUndos().then(
      (found) => {
        loaded = found
        setUndos(found)
      },
      // Undone elsewhere, or after a reload: the feed is whole without it.
      () => {},
    )
  }, [loadUndos])
  return useCallback(
    (entry: TimelineEntryView, present: Present) => undos && undoOf(undos, entry.kind, entry, present),
    [undos],
  )
}
