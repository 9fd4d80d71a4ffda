import { type ChangeOwners, changeOwnersInput } from '@dossier/contracts/contacts/inputs'
import type { ChangedOwners } from '@dossier/contracts/contacts/views'
import { inTransaction } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { findStaff } from '../staff/index.ts'
import { goneIds, lockContacts } from '../records/index.ts'
import { putOwners } from './put-owners.ts'

/**
 * Gives many contacts to colleagues, or to nobody, by as many statements as for one. Those that have that owner
 * stay untouched; those that no longer exist, or are no longer somebody's whose they `was`, are named, and only
 * where nothing else is left is it refused.
 */
export const changeOwners = async (ctx: Ctx, input: ChangeOwners): Promise<ChangedOwners> => {
  authorize(ctx.actor, 'contacts.write')
  const { changes } = parseInput(changeOwnersInput, input)
  const asked = new Map(changes.map((change) => [change.contactId, change]))
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const found = await lockContacts(tx, [...asked.keys()])
    const ids = [...found, ...changes].map(({ ownerId }) => ownerId).filter((id) => id !== null)
    const people = new Map((await findStaff(tx, [...new Set(ids)])).map((person) => [person.id, person]))
    const personOf = (id: string | null) => (id === null ? null : (people.get(id) ?? null))
    if (changes.some(({ ownerId }) => ownerId !== null && !people.has(ownerId)))
      throw invalidField('ownerId', 'staff.unknown')
    const wanted = found.flatMap(({ id, ownerId: now }) => {
      const change = asked.get(id)
      return change && change.ownerId !== now ? [{ ...change, now }] : []
    })
    const kept = wanted.filter(({ was, now }) => was !== undefined && was !== now)
    const changed = wanted.filter((change) => !kept.includes(change))
    if (kept.length === found.length) throw new DomainError('conflict', 'field.changedMeanwhile')
    await putOwners(
      tx,
      ctx,
      changed.map(({ contactId, ownerId, now }) => ({
        contactId,
        from: personOf(now),
        to: personOf(ownerId),
      })),
    )
    return {
      changed: changed.map(({ contactId, ownerId, now }) => ({ contactId, ownerId, was: now })),
      goneIds: goneIds([...asked.keys()], found),
      keptIds: kept.map(({ contactId }) => contactId),
    }
  })
}
