import type { EmailResult } from '@dossier/core/deliveries'
import type { ActivityParts } from './activity-parts.ts'
import { giveUpEmail } from './give-up-email.ts'
import { reconcileEmails } from './reconcile-emails.ts'
import { sendEmail } from './send-email.ts'
import { tellOnlyFacts } from './tell-only-facts.ts'

export type EmailEnd = EmailResult
export type { GivenUp } from './give-up-email.ts'
export type { Reconciled } from './reconcile-emails.ts'

/** Everything that workflows may ask for. Inputs and results are ids and codes, never what they stand for. */
export const createActivities = (parts: ActivityParts) => ({
  sendEmail: tellOnlyFacts(parts.log, sendEmail(parts)),
  giveUpEmail: tellOnlyFacts(parts.log, giveUpEmail(parts)),
  reconcileEmails: tellOnlyFacts(parts.log, reconcileEmails(parts)),
})
export type Activities = ReturnType<typeof createActivities>
