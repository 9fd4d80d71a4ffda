import type { Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { appendEvent } from '../events/index.ts'
import { activeAt } from './active-at.ts'

type Person = { id: string; name: string }
/** Null is nobody. */
export type OwnerChange = { contactId: string; from: Person | null; to: Person | null }

/** Gives each of the locked contacts its new owner, by one statement, with an event for each. */
export const putOwners = async (tx: Tx, ctx: Ctx, changes: OwnerChange[]): Promise<void> => {
  if (changes.length === 0) return
  const at = ctx.now()
  await tx.execute(sql`
    update ${contacts} set owner_id = change.owner_id, last_activity_at = ${activeAt(at)}
    from unnest(
      ${sql.param(changes.map(({ contactId }) => contactId))}::uuid[],
      ${sql.param(changes.map(({ to }) => to?.id ?? null))}::uuid[]
    ) as change (contact_id, owner_id)
    where ${contacts.id} = change.contact_id`)
  appendEvent(
    tx,
    ctx,
    ...changes.map(({ contactId, from, to }) => ({
      recordId: contactId,
      kind: 'owner.changed' as const,
      subjectId: contactId,
      at,
      data: { from, to },
      before: { ownerId: from?.id ?? null },
      after: { ownerId: to?.id ?? null },
    })),
  )
}
