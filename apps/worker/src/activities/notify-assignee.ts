import type { RemindTaskInput } from '@dossier/contracts/workflows'
import { systemContext } from '@dossier/core/context'
import { type NoticeDecision, notifyAssignee as decide } from '@dossier/core/tasks'
import type { ActivityParts } from './activity-parts.ts'

/** Notifies the assignee of what is due now, if the row wants it; the row decides, by the database's clock. */
export const notifyAssignee =
  ({ db, log }: ActivityParts) =>
  ({ workspaceId, taskId }: RemindTaskInput): Promise<NoticeDecision> =>
    decide(systemContext(db, workspaceId, log), { taskId })
