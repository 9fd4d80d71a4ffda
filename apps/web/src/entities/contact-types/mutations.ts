import type { ContactTypeUseView, ContactTypeView } from '@dossier/contracts/contact-types/views'
import { t } from '../../i18n/i18n.ts'
import '../../i18n/settings-texts.ts'
import { type Change, change, shownInPlace, step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { typeUsesTarget, writeTypeUses } from './queries.ts'

type Type = ContactTypeUseView
type Uses = readonly Type[]

const ns = { ns: 'settings' } as const
const scope = 'contact types'

const inOrder = (typeIds: readonly string[]) => (types: Uses) =>
  types.toSorted((a, b) => typeIds.indexOf(a.id) - typeIds.indexOf(b.id))

/** `order` is where it stood, for one that comes back. */
type Create = { type: Type; order?: readonly string[] }

const withType =
  ({ type, order }: Create) =>
  (types: Uses): Uses => {
    const all = [...types.filter(({ id }) => id !== type.id), type]
    return order ? inOrder(order)(all) : all
  }

export const createContactType = (): Change<Create, ContactTypeView[]> =>
  change({
    scope,
    send: async ({ type, order }) => {
      const types = await client.contactTypes.create.mutate({ typeId: type.id, name: type.name })
      // A list that changed meanwhile keeps it at its end.
      return order ? client.contactTypes.order.mutate({ typeIds: [...order] }).catch(() => types) : types
    },
    optimistic: (made) => [typeUsesTarget.lay(withType(made))],
    write: (_, made) => writeTypeUses(withType(made)),
    happened: () => [{ act: 'contactType.created', recordId: null }],
    message: (_, { type: { name } }) => t('typeAdded', { ...ns, name }),
    undo: (_, { type }) => step(deleteContactType(), { type, order: [] }),
    failure: shownInPlace,
  })

/** `toId` is what its contacts become, null for no type; without it, nobody has it. `order` is where it stood. */
type Delete = { type: Type; toId?: string | null; order: readonly string[] }

const withoutType =
  ({ type, toId }: Delete) =>
  (types: Uses): Uses =>
    types.some(({ id }) => id === type.id)
      ? types
          .filter(({ id }) => id !== type.id)
          .map((one) => (one.id === toId ? { ...one, holders: one.holders + type.holders } : one))
      : types

/** A type that nobody has comes back where it stood; one that contacts had cannot. */
export const deleteContactType = (): Change<Delete, ContactTypeView[]> =>
  change({
    scope,
    send: ({ type, toId }) =>
      client.contactTypes.delete.mutate({ typeId: type.id, ...(toId !== undefined && { toId }) }),
    optimistic: (gone) => [typeUsesTarget.lay(withoutType(gone))],
    write: (_, gone) => writeTypeUses(withoutType(gone)),
    happened: () => [{ act: 'contactType.deleted', recordId: null }],
    message: (_, { type: { name } }) => t('typeRemoved', { ...ns, name }),
    canUndo: ({ toId }) => toId === undefined,
    undo: (_, { type, order }) =>
      step(createContactType(), { type, order }, t('typeBack', { ...ns, name: type.name })),
    failure: shownInPlace,
  })

type Rename = { type: Type; name: string }

const withName =
  ({ type, name }: Rename) =>
  (types: Uses) =>
    types.map((one) => (one.id === type.id ? { ...one, name } : one))

export const renameContactType = (): Change<Rename, ContactTypeView[]> =>
  change({
    scope,
    send: ({ type, name }) => client.contactTypes.rename.mutate({ typeId: type.id, name }),
    optimistic: (renamed) => [typeUsesTarget.lay(withName(renamed))],
    write: (_, renamed) => writeTypeUses(withName(renamed)),
    happened: () => [{ act: 'contactType.renamed', recordId: null }],
    message: (_, { type, name }) => t('typeRenamed', { ...ns, from: type.name, to: name }),
    undo: (_, { type, name }) =>
      step(
        renameContactType(),
        { type: { ...type, name }, name: type.name },
        t('typeNameBack', { ...ns, name: type.name }),
      ),
    failure: shownInPlace,
  })

/** `before` is the order until now; `name` is the type that was moved. */
type Order = { typeIds: readonly string[]; before: readonly string[]; name: string }

export const orderContactTypes = (): Change<Order, ContactTypeView[]> =>
  change({
    scope,
    send: ({ typeIds }) => client.contactTypes.order.mutate({ typeIds: [...typeIds] }),
    optimistic: ({ typeIds }) => [typeUsesTarget.lay(inOrder(typeIds))],
    write: (_, { typeIds }) => writeTypeUses(inOrder(typeIds)),
    happened: () => [{ act: 'contactType.ordered', recordId: null }],
    message: (_, { name }) => t('typesMoved', { ...ns, name }),
    undo: (_, { typeIds, before, name }) =>
      step(orderContactTypes(), { typeIds: before, before: typeIds, name }, t('typesBack', ns)),
    failure: shownInPlace,
  })
