import type { TagColor } from '@dossier/contracts/tags/values'
import type { TagView } from '@dossier/contracts/tags/views'
import { t } from '../../i18n/i18n.ts'
import { type Change, change, recordScope, step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { recordTarget, writeRecord } from '../record/queries.ts'
import { tagUsesTarget, writeTagUses } from './queries.ts'
import { foldedTag } from './tag-name.ts'

/** `id` is only a placeholder where the server makes the tag by its name. */
type Tag = Pick<TagView, 'id' | 'name'> & Partial<Pick<TagView, 'color'>>

const isSame = (one: Tag, other: Tag) => one.id === other.id || foldedTag(one.name) === foldedTag(other.name)
const putTags = (contactId: string) => (tags: TagView[]) =>
  writeRecord(contactId, (record) => ({ ...record, tags }))

/** Adds an existing tag or one that the server makes. */
export const addTag = (contactId: string): Change<Tag, TagView[]> =>
  change({
    scope: recordScope(contactId),
    send: ({ name }) => client.tags.add.mutate({ contactId, names: [name] }),
    optimistic: (tag) => [
      recordTarget(contactId).lay((record) =>
        record.tags.some((held) => isSame(held, tag))
          ? record
          : { ...record, tags: [...record.tags, { color: 'gray', ...tag }] },
      ),
    ],
    write: putTags(contactId),
    happened: () => [{ act: 'tag.added', recordId: contactId }],
    message: (_, { name }) => t('tagAdded', { ns: 'record', name }),
    undo: (tags, tag) => step(removeTag(contactId), tags.find((made) => isSame(made, tag)) ?? tag),
  })

export const removeTag = (contactId: string): Change<Tag, TagView[]> =>
  change({
    scope: recordScope(contactId),
    send: ({ id: tagId }) => client.tags.remove.mutate({ contactId, tagId }),
    optimistic: ({ id }) => [
      recordTarget(contactId).lay((record) => ({
        ...record,
        tags: record.tags.filter((held) => held.id !== id),
      })),
    ],
    write: putTags(contactId),
    happened: () => [{ act: 'tag.removed', recordId: contactId }],
    message: (_, { name }) => t('tagRemoved', { ns: 'record', name }),
    undo: (_, tag) => step(addTag(contactId), tag),
  })

type Recolor = { tag: TagView; color: TagColor }

const recolored =
  (id: string, color: TagColor) =>
  <One extends TagView>(tags: readonly One[]): One[] =>
    tags.map((tag) => (tag.id === id ? { ...tag, color } : tag))

/** Gives a tag another colour, on every contact that has it; `contactId` is the one on the screen. */
export const recolorTag = (contactId: string | null): Change<Recolor, TagView> => {
  return change({
    scope: 'tags',
    send: ({ tag, color }) => client.tags.recolor.mutate({ tagId: tag.id, color }),
    optimistic: ({ tag, color }) => [
      tagUsesTarget.lay(recolored(tag.id, color)),
      ...(contactId === null
        ? []
        : [
            recordTarget(contactId).lay((record) => ({
              ...record,
              tags: recolored(tag.id, color)(record.tags),
            })),
          ]),
    ],
    write: (changed) => {
      writeTagUses(recolored(changed.id, changed.color))
      if (contactId !== null)
        writeRecord(contactId, (record) => ({
          ...record,
          tags: recolored(changed.id, changed.color)(record.tags),
        }))
    },
    happened: () => [{ act: 'tag.recolored', recordId: null }],
    message: (_, { tag: { name } }) => t('tagColored', { ns: 'record', name }),
    undo: (_, { tag, color }) =>
      step(
        recolorTag(contactId),
        { tag: { ...tag, color }, color: tag.color },
        t('tagColorBack', { ns: 'record', name: tag.name }),
      ),
  })
}
