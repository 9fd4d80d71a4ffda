import type { CertificateView } from '@dossier/contracts/deletion/erasure-views'
import { type ErasureId, erasureIdInput } from '@dossier/contracts/deletion/inputs'
import { inTransaction } from '@dossier/db'
import { contacts, erasures, workspaces } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { keptKinds } from '../personal-data/kept-kinds.ts'
import { authorize } from '../policy/index.ts'
import { eraseSteps } from './erase-steps.ts'
import { erasureColumns, ofErasure, presentErasure } from './present-erasure.ts'

/** The certificate of one permanent deletion, or how far it is: nothing in it is personal data of the contact. */
export const getErasure = async (ctx: Ctx, input: ErasureId): Promise<CertificateView> => {
  authorize(ctx.actor, 'contacts.purge')
  const { deletionId } = parseInput(erasureIdInput, input)
  const [row] = await inTransaction(
    ctx.db,
    ctx.workspaceId,
    (tx) =>
      tx
        .select({ ...erasureColumns, workspace: workspaces.name })
        .from(erasures)
        .innerJoin(workspaces, eq(workspaces.id, erasures.workspaceId))
        .leftJoin(contacts, ofErasure)
        .where(eq(erasures.deletionId, deletionId)),
    { deleted: 'shown' },
  )
  if (!row) throw notFound('page.notFound')
  const { counts, startedAt } = row.erasure
  return {
    ...presentErasure(row),
    workspace: row.workspace,
    startedAt: startedAt?.toISOString() ?? null,
    erased: (['contacts', ...eraseSteps] as const).flatMap((kind) => {
      const count = counts[kind] ?? 0
      return count === 0 ? [] : { kind, count }
    }),
    kept: keptKinds,
  }
}
