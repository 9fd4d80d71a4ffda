import type { TagView } from '@dossier/contracts/tags/views'
import { t } from '../../../i18n/i18n.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { writeRecord } from '../../../entities/record/write-record.ts'
import { client, trpc } from '../../../lib/trpc.ts'
import type { EntryOf, EntryUndo, Present } from './undo-types.ts'
import { performUndo, type Way } from './perform-undo.ts'

type Tag = { id: string; name: string }

const way = (
  contactId: string,
  look: (tags: TagView[]) => TagView[],
  send: () => Promise<TagView[]>,
): Way<TagView[]> => ({
  subject: contactId,
  preview: { record: (record) => ({ ...record, tags: look(record.tags) }) },
  send,
  confirm: (tags) => {
    writeRecord(contactId, (record) => ({ ...record, tags }))
    void queryClient.invalidateQueries(trpc.tags.list.queryFilter())
  },
})

const taking = (contactId: string, { id }: Tag) =>
  way(
    contactId,
    (tags) => tags.filter((tag) => tag.id !== id),
    () => client.tags.remove.mutate({ contactId, tagId: id }),
  )

const giving = (contactId: string, tag: Tag) =>
  way(
    contactId,
    (tags) => [...tags, { ...tag, color: 'gray' }],
    () => client.tags.add.mutate({ contactId, names: [tag.name] }),
  )

export const undoTag = (
  entry: EntryOf<'tag.added' | 'tag.removed'>,
  { contactId, record }: Present,
): EntryUndo => {
  const { tag } = entry.data
  const isHeld = record.tags.some(({ id }) => id === tag.id)
  const [take, give] = [taking(contactId, tag), giving(contactId, tag)]
  if (isHeld !== (entry.kind === 'tag.added'))
    return { why: t(isHeld ? 'whyNot.back' : 'whyNot.gone', { ns: 'timeline', what: tag.name }) }
  return { run: () => (isHeld ? performUndo(take, () => give) : performUndo(give, () => take)) }
}
