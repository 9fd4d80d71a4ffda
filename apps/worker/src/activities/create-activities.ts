import type { EmailResult } from '@dossier/core/deliveries'
import type { ActivityParts } from './activity-parts.ts'
import { beginPurge } from './begin-purge.ts'
import { eraseContact } from './erase-contact.ts'
import { finishPurge } from './finish-purge.ts'
import { forgetRuns } from './forget-runs.ts'
import { giveUpEmail } from './give-up-email.ts'
import { notifyAssignee } from './notify-assignee.ts'
import { reconcileAppointments } from './reconcile-appointments.ts'
import { reconcileEmails } from './reconcile-emails.ts'
import { reconcilePurges } from './reconcile-purges.ts'
import { reconcileTasks } from './reconcile-tasks.ts'
import { remindContact } from './remind-contact.ts'
import { sendEmail } from './send-email.ts'
import { sendReminder } from './send-reminder.ts'
import { sanitizeFailures } from './sanitize-failures.ts'

export type EmailEnd = EmailResult
export type { PurgeDecision } from '@dossier/core/deletion'
export type { NoticeDecision } from '@dossier/core/tasks'
export type { ReminderDecision } from '@dossier/core/appointments'
export type { GivenUp } from './give-up-email.ts'
export type { Reconciled } from './revive-stranded.ts'

/** Everything that workflows may ask for. Inputs and results are ids and codes, never what they stand for. */
export const createActivities = (parts: ActivityParts) => ({
  sendEmail: sanitizeFailures(parts.log, sendEmail(parts)),
  giveUpEmail: sanitizeFailures(parts.log, giveUpEmail(parts)),
  beginPurge: sanitizeFailures(parts.log, beginPurge(parts)),
  eraseContact: sanitizeFailures(parts.log, eraseContact(parts)),
  forgetRuns: sanitizeFailures(parts.log, forgetRuns(parts)),
  finishPurge: sanitizeFailures(parts.log, finishPurge(parts)),
  reconcileEmails: sanitizeFailures(parts.log, reconcileEmails(parts)),
  reconcilePurges: sanitizeFailures(parts.log, reconcilePurges(parts)),
  notifyAssignee: sanitizeFailures(parts.log, notifyAssignee(parts)),
  reconcileTasks: sanitizeFailures(parts.log, reconcileTasks(parts)),
  remindContact: sanitizeFailures(parts.log, remindContact(parts)),
  sendReminder: sanitizeFailures(parts.log, sendReminder(parts)),
  reconcileAppointments: sanitizeFailures(parts.log, reconcileAppointments(parts)),
})
export type Activities = ReturnType<typeof createActivities>
