import type { CertificateView } from '@dossier/contracts/deletion/erasure-views'
import { type ErasureId, erasureIdInput } from '@dossier/contracts/deletion/inputs'
import { inTransaction } from '@dossier/db'
import { contacts, erasures, workspaces } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { findEraseSteps } from './find-erase-steps.ts'
import { keptKinds } from './kept-kinds.ts'
import { erasureColumns, ofErasure, presentErasure } from './present-erasure.ts'

/** The certificate of one permanent deletion, or how far it is: nothing in it is personal data of the contact. */
export const getErasure = async (ctx: Ctx, input: ErasureId): Promise<CertificateView> => {
  authorize(ctx.actor, 'contacts.purge')
  const { deletionId } = parseInput(erasureIdInput, input)
  const { row, steps } = await inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const [row] = await tx
        .select({ ...erasureColumns, workspace: workspaces.name })
        .from(erasures)
        .innerJoin(workspaces, eq(workspaces.id, erasures.workspaceId))
        .leftJoin(contacts, ofErasure)
        .where(eq(erasures.deletionId, deletionId))
      return { row, steps: await findEraseSteps(tx) }
    },
    { deleted: 'shown' },
  )
  if (!row) throw notFound('page.notFound')
  const { counts, startedAt } = row.erasure
  return {
    ...presentErasure(row),
    workspace: row.workspace,
    startedAt: startedAt?.toISOString() ?? null,
    erased: (['contacts', ...steps] as const).flatMap((kind) => {
      const count = counts[kind] ?? 0
      return count === 0 ? [] : { kind, count }
    }),
    kept: keptKinds,
  }
}
