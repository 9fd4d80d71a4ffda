import type { PurgeContactInput } from '@dossier/contracts/workflows'
import { systemContext } from '@dossier/core/context'
import { finishPurge as finish } from '@dossier/core/deletion'
import type { ActivityParts } from './activity-parts.ts'

/** The contact's own row goes, its tombstone stays. */
export const finishPurge =
  ({ db, log }: ActivityParts) =>
  async ({ workspaceId, ...deletion }: PurgeContactInput): Promise<null> => {
    await finish(systemContext(db, workspaceId, log), deletion)
    log.info({ contactId: deletion.contactId }, 'A contact was permanently deleted')
    return null
  }
