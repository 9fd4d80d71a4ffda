import { type LogActivity, logActivityInput } from '@dossier/contracts/timeline/inputs'
import { inTransaction } from '@dossier/db'
import { lockContact } from '../records/index.ts'
import type { Ctx } from '../context/index.ts'
import { invalidField, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { findActivity } from './find-activity.ts'

/** Clocks differ: a little ahead of ours is still now. */
const TOLERANCE_MS = 5 * 60_000

/** Appends what happened outside of the product: a call, a visit, a letter. The same id again changes nothing. */
export const logActivity = async (ctx: Ctx, input: LogActivity): Promise<{ activityId: string }> => {
  authorize(ctx.actor, 'contacts.write')
  const { activityId, contactId, what, text, at } = parseInput(logActivityInput, input)
  const when = new Date(at)
  if (when.getTime() > ctx.now().getTime() + TOLERANCE_MS) throw invalidField('at', 'activity.future')
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await lockContact(tx, contactId)
    if (await findActivity(tx, contactId, activityId)) return { activityId }
    appendEvent(tx, ctx, {
      recordId: contactId,
      kind: 'activity.logged',
      subjectId: activityId,
      at: when,
      data: { activityId, what, text },
      after: { what, text, at },
    })
    return { activityId }
  })
}
