import type { Tx } from '@dossier/db'
import type { contacts } from '@dossier/db/schema'
import type { Ctx } from '../context/index.ts'
import { appendEffects } from '../events/index.ts'
import { purgeEffect } from './purge-effect.ts'

type Deleted = Pick<typeof contacts.$inferSelect, 'id' | 'deletionId'>

/** Makes the contact's waiting run look at its row again; nothing where the contact is not deleted. */
export const wakePurge = (tx: Tx, ctx: Ctx, { id, deletionId }: Deleted): void => {
  if (deletionId !== null) appendEffects(tx, ctx, { ...purgeEffect(id, deletionId), recordId: id })
}
