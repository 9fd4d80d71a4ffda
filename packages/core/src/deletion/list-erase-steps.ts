import type { ErasedKind } from '@dossier/contracts/deletion/erasure-views'
import { inTransaction } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { systemOnly } from '../policy/index.ts'
import { findEraseSteps } from './find-erase-steps.ts'

/** The steps of a permanent deletion, in order: one for each table that holds something of a record. */
export const listEraseSteps = (ctx: Ctx): Promise<ErasedKind[]> => {
  systemOnly(ctx)
  return inTransaction(ctx.db, ctx.workspaceId, findEraseSteps)
}
