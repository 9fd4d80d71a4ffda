import type { TagColor } from '@dossier/contracts/tags/values'
import type { TagUseView, TagView } from '@dossier/contracts/tags/views'
import { t } from '../../i18n/i18n.ts'
import '../../i18n/settings-texts.ts'
import { type Change, change, shownInPlace, step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { tagUsesTarget, writeTagUses } from './queries.ts'

type Tag = TagUseView
type Uses = readonly Tag[]

const ns = { ns: 'settings' } as const
/** Acts on the workspace's tags are sent in turn: a later one may rest on what an earlier one makes. */
const scope = 'tags'

const without = (id: string) => (tags: Uses) => tags.filter((tag) => tag.id !== id)
const withTag = (tag: Tag) => (tags: Uses) =>
  [...without(tag.id)(tags), tag].toSorted((a, b) => a.name.localeCompare(b.name))
const withChanged = (id: string, changed: Partial<Tag>) => (tags: Uses) =>
  tags.map((tag) => (tag.id === id ? { ...tag, ...changed } : tag))

/** Without a colour it gets one by its name. */
type Create = { tag: Tag; color: TagColor | null }

export const createTag = (): Change<Create, TagView> =>
  change({
    scope,
    send: ({ tag: { id: tagId, name }, color }) => client.tags.create.mutate({ tagId, name, color }),
    optimistic: ({ tag }) => [tagUsesTarget.lay(withTag(tag))],
    write: (made, { tag }) => writeTagUses(withTag({ ...tag, ...made })),
    happened: () => [{ act: 'tag.created', recordId: null }],
    message: (_, { tag: { name } }) => t('tagMade', { ...ns, name }),
    undo: (_, { tag }) => step(deleteTag(), tag),
    failure: shownInPlace,
  })

/** A tag that nobody has can come back; what contacts had cannot. */
export const deleteTag = (): Change<Tag, null> =>
  change({
    scope,
    send: ({ id: tagId, holders }) => client.tags.delete.mutate({ tagId, holders }),
    optimistic: ({ id }) => [tagUsesTarget.lay(without(id))],
    write: (_, { id }) => writeTagUses(without(id)),
    happened: () => [{ act: 'tag.deleted', recordId: null }],
    message: (_, { name }) => t('tagDeleted', { ...ns, name }),
    canUndo: ({ holders }) => holders === 0,
    undo: (_, tag) => step(createTag(), { tag, color: tag.color }, t('tagBack', { ...ns, name: tag.name })),
    failure: shownInPlace,
  })

type Rename = { tag: Tag; name: string }

export const renameTag = (): Change<Rename, TagView> =>
  change({
    scope,
    send: ({ tag, name }) => client.tags.rename.mutate({ tagId: tag.id, name }),
    optimistic: ({ tag, name }) => [tagUsesTarget.lay(withChanged(tag.id, { name }))],
    write: (renamed, { tag }) => writeTagUses(withChanged(tag.id, renamed)),
    happened: () => [{ act: 'tag.renamed', recordId: null }],
    message: (_, { tag, name }) => t('tagRenamed', { ...ns, from: tag.name, to: name }),
    undo: (_, { tag, name }) =>
      step(
        renameTag(),
        { tag: { ...tag, name }, name: tag.name },
        t('tagNameBack', { ...ns, name: tag.name }),
      ),
    failure: shownInPlace,
  })

type Merge = { tag: Tag; into: Tag }

/** Nothing undoes it: which contacts had the one and which the other is gone. */
export const mergeTags = (): Change<Merge, TagView> =>
  change({
    scope,
    send: ({ tag, into }) => client.tags.merge.mutate({ tagId: tag.id, intoId: into.id }),
    optimistic: ({ tag }) => [tagUsesTarget.lay(without(tag.id))],
    write: (_, { tag }) => writeTagUses(without(tag.id)),
    happened: () => [{ act: 'tag.merged', recordId: null }],
    message: (_, { tag, into }) => t('tagMerged', { ...ns, from: tag.name, into: into.name }),
    failure: shownInPlace,
  })
