import type { TagTimeline } from '@dossier/contracts/tags/timeline'
import { backSince, type EntryUndos, goneSince } from '../timeline/entry-undo.ts'
import { step } from '../../lib/change.ts'
import { addTag, removeTag } from './contact-mutations.ts'

export const tagUndos: EntryUndos<keyof TagTimeline> = {
  'tag.added': ({ data: { tag } }, { contactId, record }) =>
    record.tags.some(({ id }) => id === tag.id)
      ? { step: () => step(removeTag(contactId), tag) }
      : goneSince(tag.name),
  'tag.removed': ({ data: { tag } }, { contactId, record }) =>
    record.tags.some(({ id }) => id === tag.id)
      ? backSince(tag.name)
      : { step: () => step(addTag(contactId), tag) },
}
