import { createContactTypeInput, renameContactTypeInput } from '@dossier/contracts/contact-types/inputs'
import type { ContactTypeUseView } from '@dossier/contracts/contact-types/views'
import { uuidv7 } from 'uuidv7'
import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { changeList, type Refusal } from '../../lib/acts/list-act.ts'

type Type = ContactTypeUseView
const ns = { ns: 'settings' } as const
const queryKey = trpc.contactTypes.uses.queryKey()

/** `order` is where it stood, for one that comes back; a list that changed meanwhile keeps it at its end. */
const adding = (type: Type, said: string, more: { order?: string[]; back?: () => Promise<Refusal> } = {}) =>
  changeList<Type>({
    queryKey,
    draw: (types) => [...types, type],
    send: async () => {
      await client.contactTypes.add.mutate({ typeId: type.id, name: type.name })
      if (more.order) await client.contactTypes.order.mutate({ typeIds: more.order }).catch(() => {})
    },
    said,
    back: more.back,
  })

const ordering = (typeIds: string[], said: string, back?: () => Promise<Refusal>) =>
  changeList<Type>({
    queryKey,
    draw: (types) => types.toSorted((a, b) => typeIds.indexOf(a.id) - typeIds.indexOf(b.id)),
    send: () => client.contactTypes.order.mutate({ typeIds }),
    said,
    back,
  })

const removing = (type: Type, toId: string | null | undefined, said: string, back?: () => Promise<Refusal>) =>
  changeList<Type>({
    queryKey,
    draw: (types) =>
      types
        .filter(({ id }) => id !== type.id)
        .map((one) => (one.id === toId ? { ...one, holders: one.holders + type.holders } : one)),
    send: () => client.contactTypes.remove.mutate({ typeId: type.id, ...(toId !== undefined && { toId }) }),
    said,
    back,
  })

const idsNow = () => queryClient.getQueryData(queryKey)?.map(({ id }) => id) ?? []

export const addType = (typed: string): Promise<Refusal> => {
  const parsed = parseInput(createContactTypeInput, { typeId: uuidv7(), name: typed })
  if (!parsed.ok) return Promise.resolve(failureWords(parsed.failure))
  const { name } = parsed.input
  const type = { id: parsed.input.typeId, name, holders: 0 }
  const back = () => removing(type, undefined, t('typeRemoved', { ...ns, name }))
  return adding(type, t('typeAdded', { ...ns, name }), { back })
}

const renaming = (type: Type, name: string, said: string, back?: () => Promise<Refusal>) =>
  changeList<Type>({
    queryKey,
    draw: (types) => types.map((one) => (one.id === type.id ? { ...one, name } : one)),
    send: () => client.contactTypes.rename.mutate({ typeId: type.id, name }),
    said,
    back,
  })

export const renameType = (type: Type, typed: string): Promise<Refusal> => {
  const parsed = parseInput(renameContactTypeInput, { typeId: type.id, name: typed })
  if (!parsed.ok) return Promise.resolve(failureWords(parsed.failure))
  const { name } = parsed.input
  return renaming(type, name, t('typeRenamed', { ...ns, from: type.name, to: name }), () =>
    renaming(type, type.name, t('typeNameBack', { ...ns, name: type.name })),
  )
}

/** Moves a type by one place. */
export const moveType = (type: Type, by: -1 | 1): Promise<Refusal> => {
  const before = idsNow()
  const at = before.indexOf(type.id)
  const other = before[at + by]
  if (at < 0 || other === undefined) return Promise.resolve(null)
  const after = before.with(at + by, type.id).with(at, other)
  return ordering(after, t('typesMoved', { ...ns, name: type.name }), () =>
    ordering(before, t('typesBack', ns)),
  )
}

/** A type that nobody has comes back where it stood; one that contacts had cannot. */
export const removeType = (type: Type, toId?: string | null): Promise<Refusal> => {
  const said = t('typeRemoved', { ...ns, name: type.name })
  if (toId !== undefined) return removing(type, toId, said)
  const order = idsNow()
  return removing(type, undefined, said, () =>
    adding(type, t('typeBack', { ...ns, name: type.name }), { order }),
  )
}
