import { createTagInput, renameTagInput } from '@dossier/contracts/tags/inputs'
import type { TagColor } from '@dossier/contracts/tags/values'
import type { TagUseView } from '@dossier/contracts/tags/views'
import { uuidv7 } from 'uuidv7'
import { changeList, type Refusal } from '../../lib/acts/list-act.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { client, trpc } from '../../lib/trpc.ts'

type Tag = TagUseView
type Back = () => Promise<Refusal>
const ns = { ns: 'settings' } as const
const queryKey = trpc.tags.uses.queryKey()

const byName = (tags: Tag[]) => tags.toSorted((a, b) => a.name.localeCompare(b.name))
const changing = (tag: Tag, to: Partial<Tag>) => (tags: Tag[]) =>
  tags.map((one) => (one.id === tag.id ? { ...one, ...to } : one))

const making = (tag: Tag, color: TagColor | null, said: string, back?: Back) =>
  changeList<Tag>({
    queryKey,
    draw: (tags) => byName([...tags, tag]),
    send: () => client.tags.make.mutate({ tagId: tag.id, name: tag.name, color }),
    said,
    back,
  })

const deleting = (tag: Tag, back?: Back) =>
  changeList<Tag>({
    queryKey,
    draw: (tags) => tags.filter(({ id }) => id !== tag.id),
    send: () => client.tags.delete.mutate({ tagId: tag.id, holders: tag.holders }),
    said: t('tagDeleted', { ...ns, name: tag.name }),
    back,
  })

export const addTag = (typed: string): Promise<Refusal> => {
  const parsed = parseInput(createTagInput, { tagId: uuidv7(), name: typed })
  if (!parsed.ok) return Promise.resolve(failureWords(parsed.failure))
  const { tagId: id, name } = parsed.input
  const tag: Tag = { id, name, color: 'gray', holders: 0 }
  return making(tag, null, t('tagMade', { ...ns, name }), () => deleting(tag))
}

const renaming = (tag: Tag, name: string, said: string, back?: Back) =>
  changeList<Tag>({
    queryKey,
    draw: changing(tag, { name }),
    send: () => client.tags.rename.mutate({ tagId: tag.id, name }),
    said,
    back,
  })

export const nameTag = (tag: Tag, typed: string): Promise<Refusal> => {
  const parsed = parseInput(renameTagInput, { tagId: tag.id, name: typed })
  if (!parsed.ok) return Promise.resolve(failureWords(parsed.failure))
  const { name } = parsed.input
  return renaming(tag, name, t('tagRenamed', { ...ns, from: tag.name, to: name }), () =>
    renaming(tag, tag.name, t('tagNameBack', { ...ns, name: tag.name })),
  )
}

const coloring = (tag: Tag, color: TagColor, said: string, back?: Back) =>
  changeList<Tag>({
    queryKey,
    draw: changing(tag, { color }),
    send: () => client.tags.recolor.mutate({ tagId: tag.id, color }),
    said,
    back,
  })

export const colorTag = (tag: Tag, color: TagColor): Promise<Refusal> =>
  coloring(tag, color, t('tagColored', { ns: 'record', name: tag.name }), () =>
    coloring(tag, tag.color, t('tagColorBack', { ns: 'record', name: tag.name })),
  )

/** Nothing takes it back: which contacts had the one and which the other is gone. */
export const mergeTag = (tag: Tag, into: Tag): Promise<Refusal> =>
  changeList<Tag>({
    queryKey,
    draw: (tags) => tags.filter(({ id }) => id !== tag.id),
    send: () => client.tags.merge.mutate({ tagId: tag.id, intoId: into.id }),
    said: t('tagMerged', { ...ns, from: tag.name, into: into.name }),
  })

/** A tag that nobody has can come back; what contacts had cannot. */
export const deleteTag = (tag: Tag): Promise<Refusal> =>
  deleting(
    tag,
    tag.holders === 0 ? () => making(tag, tag.color, t('tagBack', { ...ns, name: tag.name })) : undefined,
  )
