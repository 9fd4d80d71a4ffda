import type { EmailResult } from '@dossier/core/deliveries'
import type { ActivityParts } from './activity-parts.ts'
import { beginPurge } from './begin-purge.ts'
import { eraseContact } from './erase-contact.ts'
import { finishPurge } from './finish-purge.ts'
import { forgetRuns } from './forget-runs.ts'
import { giveUpEmail } from './give-up-email.ts'
import { notifyAssignee } from './notify-assignee.ts'
import { reconcileEmails } from './reconcile-emails.ts'
import { reconcilePurges } from './reconcile-purges.ts'
import { reconcileTasks } from './reconcile-tasks.ts'
import { sendEmail } from './send-email.ts'
import { tellOnlyFacts } from './tell-only-facts.ts'

export type EmailEnd = EmailResult
export type { PurgeDecision } from '@dossier/core/deletion'
export type { NoticeDecision } from '@dossier/core/tasks'
export type { GivenUp } from './give-up-email.ts'
export type { Reconciled } from './reconcile-emails.ts'

/** Everything that workflows may ask for. Inputs and results are ids and codes, never what they stand for. */
export const createActivities = (parts: ActivityParts) => ({
  sendEmail: tellOnlyFacts(parts.log, sendEmail(parts)),
  giveUpEmail: tellOnlyFacts(parts.log, giveUpEmail(parts)),
  beginPurge: tellOnlyFacts(parts.log, beginPurge(parts)),
  eraseContact: tellOnlyFacts(parts.log, eraseContact(parts)),
  forgetRuns: tellOnlyFacts(parts.log, forgetRuns(parts)),
  finishPurge: tellOnlyFacts(parts.log, finishPurge(parts)),
  reconcileEmails: tellOnlyFacts(parts.log, reconcileEmails(parts)),
  reconcilePurges: tellOnlyFacts(parts.log, reconcilePurges(parts)),
  notifyAssignee: tellOnlyFacts(parts.log, notifyAssignee(parts)),
  reconcileTasks: tellOnlyFacts(parts.log, reconcileTasks(parts)),
})
export type Activities = ReturnType<typeof createActivities>
