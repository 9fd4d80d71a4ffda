import type { ChangedOwners, ContactRow } from '@dossier/contracts/contacts/views'
import { t } from '../../i18n/i18n.ts'
import '../../i18n/selection-texts.ts'
import { type Change, change, type Happened, step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import type { Choice } from './mutations.ts'
import { rowsTarget, writeRows } from './queries.ts'

type Draw = (row: ContactRow) => ContactRow

const ns = { ns: 'selection' } as const

/** Sentences that are true of this answer, the first with what else is to be said. */
export const joined = (...parts: (string | false)[]) => parts.filter(Boolean).join('; ')

/** How many of those asked for are no longer there. */
export const goneWords = ({ goneIds }: { goneIds: readonly string[] }) =>
  goneIds.length > 0 && t('gone', { ...ns, count: goneIds.length })

/** Draws these rows only. */
const only = (ids: readonly string[], draw: Draw) => {
  const wanted = new Set(ids)
  return (rows: readonly ContactRow[]) => rows.map((row) => (wanted.has(row.id) ? draw(row) : row))
}
export const layRows = (ids: readonly string[], draw: Draw) => [rowsTarget.lay(only(ids, draw))]
export const putRows = (ids: readonly string[], draw: Draw) => writeRows(only(ids, draw))

/** Acts on many are sent in turn. */
export const manyScope = 'many contacts'

export const happenedTo = (act: Happened['act'], contactIds: readonly string[]): Happened[] =>
  contactIds.map((contactId) => ({ act, recordId: contactId }))

type Give = { ids: readonly string[]; owner: Choice }

/** Gives the contacts to a colleague, or to nobody. */
export const changeOwners = (): Change<Give, ChangedOwners> =>
  change({
    scope: manyScope,
    send: ({ ids, owner }) =>
      client.contacts.changeOwners.mutate({
        changes: ids.map((contactId) => ({ contactId, ownerId: owner?.id ?? null })),
      }),
    optimistic: ({ ids, owner }) => layRows(ids, (row) => ({ ...row, owner })),
    write: ({ changed }, { owner }) =>
      putRows(
        changed.map(({ contactId }) => contactId),
        (row) => ({ ...row, owner }),
      ),
    happened: ({ ids }) => happenedTo('owner.changed', ids),
    message: (answer, { ids, owner }) => {
      const count = answer.changed.length
      const same = ids.length - count - answer.goneIds.length
      return joined(
        count === 0
          ? t('ownedNone', { ...ns, count: same })
          : owner
            ? t('owned', { ...ns, name: owner.name, count })
            : t('ownedByNobody', { ...ns, count }),
        count > 0 && same > 0 && t('ownedSame', { ...ns, count: same }),
        goneWords(answer),
      )
    },
    undo: ({ changed }) => (changed.length === 0 ? null : step(giveBack(), { changes: changed })),
  })

type GiveBack = { changes: ChangedOwners['changed'] }

/** Whose they were is known by id only: what is read afterwards shows the names. */
const giveBack = (): Change<GiveBack, ChangedOwners> =>
  change({
    scope: manyScope,
    send: ({ changes }) =>
      client.contacts.changeOwners.mutate({
        changes: changes.map(({ contactId, ownerId, was }) => ({ contactId, ownerId: was, was: ownerId })),
      }),
    happened: ({ changes }) =>
      happenedTo(
        'owner.changed',
        changes.map(({ contactId }) => contactId),
      ),
    message: (answer) =>
      joined(
        t('ownersBack', { ...ns, count: answer.changed.length }),
        answer.keptIds.length > 0 && t('ownersKept', { ...ns, count: answer.keptIds.length }),
        goneWords(answer),
      ),
  })
