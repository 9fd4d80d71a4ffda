import { workflowIds } from '@dossier/contracts/workflows'
import type { Effect } from '../events/index.ts'

/** The deletion's own run starts, or looks at the row again. */
export const purgeEffect = (contactId: string, deletionId: string): Effect => ({
  workflow: 'purgeContact',
  entityId: deletionId,
  workflowId: workflowIds.purgeContact(contactId, deletionId),
})
