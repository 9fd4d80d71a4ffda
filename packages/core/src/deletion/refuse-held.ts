import type { contacts } from '@dossier/db/schema'
import { DomainError } from '../errors/index.ts'

type Held = Pick<typeof contacts.$inferSelect, 'heldAt' | 'heldBy' | 'holdReason'>

/** Throws for a contact under legal hold, with who put it there and why. */
export const refuseHeld = ({ heldAt, heldBy, holdReason }: Held): void => {
  if (heldAt === null) return
  const conflict = { field: 'hold', current: holdReason, changedBy: heldBy, changedAt: heldAt.toISOString() }
  throw new DomainError('conflict', 'contact.held', { conflict })
}
