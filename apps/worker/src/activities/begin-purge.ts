import type { PurgeContactInput } from '@dossier/contracts/workflows'
import { systemContext } from '@dossier/core/context'
import { beginPurge as decide, type PurgeDecision } from '@dossier/core/deletion'
import type { ActivityParts } from './activity-parts.ts'

/** Whether the permanent deletion begins now; the row decides, by the database's clock. */
export const beginPurge =
  ({ db, log }: ActivityParts) =>
  ({ workspaceId, ...deletion }: PurgeContactInput): Promise<PurgeDecision> =>
    decide(systemContext(db, workspaceId, log), deletion)
