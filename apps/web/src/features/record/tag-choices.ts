import type { TagView } from '@dossier/contracts/tags/views'
import { foldedTag as folded } from '../../entities/tags/tag-name.ts'

/** What typing offers: existing tags that the contact lacks, and a new one where the name is free. */
export const tagChoices = (all: readonly TagView[], held: readonly TagView[], typed: string) => {
  const wanted = folded(typed)
  const has = (tags: readonly TagView[]) => tags.some(({ name }) => folded(name) === wanted)
  const matching = all
    .filter(({ id, name }) => !held.some((tag) => tag.id === id) && folded(name).includes(wanted))
    .toSorted((a, b) => Number(folded(b.name) === wanted) - Number(folded(a.name) === wanted))
  const made: TagView | null =
    wanted !== '' && !has(all) && !has(held)
      ? { id: `new:${wanted}`, name: typed.replace(/\s+/gu, ' ').trim(), color: 'gray' }
      : null
  return { matching, made }
}
