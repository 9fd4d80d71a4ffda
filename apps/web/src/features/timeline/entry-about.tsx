import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { oldPart } from '../../entities/timeline/kind-view.tsx'

/** The words that an entry is about: of a note, before and after; of a call, what was said. */
export const EntryAbout = ({ entry: { data } }: { entry: TimelineEntryView }) => {
  if ('text' in data)
    return (
      <>
        {' · '}
        <bdi>{data.text}</bdi>
      </>
    )
  if (!('excerpt' in data)) return null
  return (
    <>
      {' · '}
      {'was' in data && data.was !== undefined && data.was !== data.excerpt && (
        <>
          {oldPart(data.was)}
          {' → '}
        </>
      )}
      <bdi>{data.excerpt}</bdi>
    </>
  )
}
