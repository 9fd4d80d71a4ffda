import type { ContactRow } from '@dossier/contracts/contacts/views'
import type { TaggedContacts, TagView } from '@dossier/contracts/tags/views'
import { t } from '../../i18n/i18n.ts'
import '../../i18n/selection-texts.ts'
import { type Change, change, step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { goneWords, happenedTo, joined, layRows, manyScope, putRows } from '../contacts/many-mutations.ts'

/** A row shows no more than this many. */
const SHOWN_TAGS = 6

const withTag = (tag: TagView) => (row: ContactRow) =>
  row.tags.length >= SHOWN_TAGS || row.tags.some(({ id }) => id === tag.id)
    ? row
    : { ...row, tags: [...row.tags, tag] }
const withoutTag = (tagId: string) => (row: ContactRow) => ({
  ...row,
  tags: row.tags.filter(({ id }) => id !== tagId),
})

const ns = { ns: 'selection' } as const

type Many = { ids: readonly string[]; tag: TagView }

/** Adds a tag, existing or new, to many contacts. */
export const tagContacts = (): Change<Many, TaggedContacts> =>
  change({
    scope: manyScope,
    send: ({ ids, tag }) => client.tags.addToMany.mutate({ contactIds: [...ids], name: tag.name }),
    optimistic: ({ ids, tag }) => layRows(ids, withTag(tag)),
    write: ({ changedIds, tag }) => putRows(changedIds, withTag(tag)),
    happened: ({ ids }) => happenedTo('tag.added', ids),
    message: (answer, { ids }) => {
      const { changedIds, fullIds, goneIds, tag } = answer
      const count = changedIds.length
      const same = ids.length - count - fullIds.length - goneIds.length
      const words = { ...ns, name: tag.name }
      return joined(
        count > 0 ? t('tagged', { ...words, count }) : t('taggedNone', { ...words, count: same }),
        count > 0 && same > 0 && t('taggedSame', { ...ns, count: same }),
        fullIds.length > 0 && t('taggedFull', { ...ns, count: fullIds.length }),
        goneWords(answer),
      )
    },
    undo: ({ changedIds: ids, tag }) => (ids.length === 0 ? null : step(untagContacts(), { ids, tag })),
  })

const untagContacts = (): Change<Many, TaggedContacts> =>
  change({
    scope: manyScope,
    send: ({ ids, tag }) => client.tags.removeFromMany.mutate({ contactIds: [...ids], tagId: tag.id }),
    optimistic: ({ ids, tag }) => layRows(ids, withoutTag(tag.id)),
    write: ({ changedIds, tag }) => putRows(changedIds, withoutTag(tag.id)),
    happened: ({ ids }) => happenedTo('tag.removed', ids),
    message: (answer, { tag: { name } }) =>
      joined(t('untagged', { ...ns, name, count: answer.changedIds.length }), goneWords(answer)),
  })
