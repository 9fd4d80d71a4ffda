import type { ErasureState, ErasureView } from '@dossier/contracts/deletion/erasure-views'
import { contacts, erasures } from '@dossier/db/schema'
import { and, eq } from 'drizzle-orm'

/** What `presentErasure` needs of a row joined with the contact by `ofErasure`. */
export const erasureColumns = { erasure: erasures, heldAt: contacts.heldAt, isThere: contacts.id }

/** The contact that an erasure is about, while it is deleted by that very deletion. */
export const ofErasure = and(
  eq(contacts.id, erasures.contactId),
  eq(contacts.deletionId, erasures.deletionId),
)

type Row = { erasure: typeof erasures.$inferSelect; heldAt: Date | null; isThere: string | null }

const stateOf = ({ erasure, heldAt, isThere }: Row): ErasureState => {
  if (erasure.finishedAt !== null) return 'done'
  if (erasure.startedAt !== null) return 'erasing'
  if (isThere === null) return 'restored'
  return heldAt === null ? 'waiting' : 'held'
}

export const presentErasure = (row: Row): ErasureView => {
  const { deletionId, contactId, cause, orderedBy, orderedAt, reference, finishedAt } = row.erasure
  return {
    deletionId,
    contactId,
    cause,
    orderedBy,
    orderedAt: orderedAt?.toISOString() ?? null,
    reference,
    state: stateOf(row),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}
