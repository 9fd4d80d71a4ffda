import type { TagColor } from '@dossier/contracts/tags/values'
import type { TagView } from '@dossier/contracts/tags/views'
import { performAloud, type RecordAct } from '../../../lib/acts/perform.ts'
import { t } from '../../../i18n/i18n.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { writeRecord } from '../../../entities/record/write-record.ts'
import { client, trpc } from '../../../lib/trpc.ts'

const confirm = (contactId: string) => (tags: TagView[]) => {
  writeRecord(contactId, (record) => ({ ...record, tags }))
  void queryClient.invalidateQueries(trpc.tags.list.queryFilter())
}

const adding = (contactId: string, tag: TagView): RecordAct<TagView[]> => ({
  subject: contactId,
  preview: {
    record: (record) =>
      record.tags.some(({ id }) => id === tag.id) ? record : { ...record, tags: [...record.tags, tag] },
  },
  send: () => client.tags.add.mutate({ contactId, names: [tag.name] }),
  confirm: confirm(contactId),
  said: t('tagAdded', { ns: 'record', name: tag.name }),
})

const removing = (contactId: string, tag: TagView): RecordAct<TagView[]> => ({
  subject: contactId,
  preview: { record: (record) => ({ ...record, tags: record.tags.filter(({ id }) => id !== tag.id) }) },
  send: () => client.tags.remove.mutate({ contactId, tagId: tag.id }),
  confirm: confirm(contactId),
  said: t('tagRemoved', { ns: 'record', name: tag.name }),
})

const isSameName = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0

/** Adds an existing tag or one that the server makes; `tag.id` is only a placeholder for the latter. */
export const addTag = (contactId: string, tag: TagView) =>
  performAloud({
    ...adding(contactId, tag),
    takeBack: async (tags) => {
      const made = tags.find(({ name }) => isSameName(name, tag.name)) ?? tag
      return await performAloud(removing(contactId, made))
    },
  })

export const removeTag = (contactId: string, tag: TagView) =>
  performAloud({ ...removing(contactId, tag), takeBack: () => performAloud(adding(contactId, tag)) })

const coloring = (contactId: string, tag: TagView, color: TagColor, said: string): RecordAct<TagView> => {
  const put = (tags: TagView[], changed: TagView) =>
    tags.map((one) => (one.id === changed.id ? changed : one))
  return {
    subject: contactId,
    preview: { record: (record) => ({ ...record, tags: put(record.tags, { ...tag, color }) }) },
    send: () => client.tags.recolor.mutate({ tagId: tag.id, color }),
    confirm: (changed) => {
      writeRecord(contactId, (record) => ({ ...record, tags: put(record.tags, changed) }))
      void queryClient.invalidateQueries(trpc.tags.list.queryFilter())
      void queryClient.invalidateQueries(trpc.contacts.list.queryFilter())
    },
    said,
  }
}

/** Gives a tag another colour, on every contact that has it. */
export const recolorTag = (contactId: string, tag: TagView, color: TagColor) =>
  performAloud({
    ...coloring(contactId, tag, color, t('tagColored', { ns: 'record', name: tag.name })),
    takeBack: () =>
      performAloud(coloring(contactId, tag, tag.color, t('tagColorBack', { ns: 'record', name: tag.name }))),
  })
