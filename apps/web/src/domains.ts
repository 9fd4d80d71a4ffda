import { backgroundReaders } from './entities/background/queries.ts'
import { contactPointKindViews } from './entities/contact-points/timeline-kinds.ts'
import { contactTypeReaders } from './entities/contact-types/queries.ts'
import { contactReaders } from './entities/contacts/queries.ts'
import { contactKindViews } from './entities/contacts/timeline-kinds.ts'
import { deletionReaders } from './entities/deletion/queries.ts'
import { deletionKindViews } from './entities/deletion/timeline-kinds.tsx'
import { noteReaders } from './entities/notes/queries.ts'
import { noteKindViews } from './entities/notes/timeline-kinds.ts'
import { notificationReaders } from './entities/notifications/queries.ts'
import { recordReaders } from './entities/record/queries.ts'
import { tagReaders } from './entities/tags/queries.ts'
import { tagKindViews } from './entities/tags/timeline-kinds.ts'
import type { TimelineKinds } from './entities/timeline/kind-view.tsx'
import { timelineReaders } from './entities/timeline/queries.ts'
import { activityKindViews } from './entities/timeline/timeline-kinds.ts'
import type { Readers } from './lib/live/hints.ts'

/** Each topic and who reads it again: a topic that nobody reads does not compile. */
export const readers: Readers = {
  ...contactReaders,
  ...recordReaders,
  ...contactTypeReaders,
  ...tagReaders,
  ...noteReaders,
  ...timelineReaders,
  ...deletionReaders,
  ...backgroundReaders,
  ...notificationReaders,
}

/** The timeline's kinds: icon and line are there at once, undo is fetched. */
export const timelineKinds: TimelineKinds = {
  views: {
    ...contactKindViews,
    ...contactPointKindViews,
    ...tagKindViews,
    ...noteKindViews,
    ...activityKindViews,
    ...deletionKindViews,
  },
  loadUndos: async () => {
    const [contacts, contactPoints, tags, notes, timeline, deletion] = await Promise.all([
      import('./entities/contacts/undo.ts'),
      import('./entities/contact-points/undo.ts'),
      import('./entities/tags/undo.ts'),
      import('./entities/notes/undo.ts'),
      import('./entities/timeline/undo.ts'),
      import('./entities/deletion/undo.ts'),
    ])
    return {
      ...contacts.contactUndos,
      ...contactPoints.contactPointUndos,
      ...tags.tagUndos,
      ...notes.noteUndos,
      ...timeline.activityUndos,
      ...deletion.deletionUndos,
    }
  },
}
