import { backOffOutbox, leaseOutbox, markOutboxDone, pruneOutbox, releaseOutbox } from '@dossier/core/outbox'
import type { EmailSender, SmsSender } from '@dossier/core/ports'
import type { Db } from '@dossier/db'
import { notConfiguredEmailSender, smtpEmailSender } from '@dossier/providers/email'
import { notConfiguredSmsSender, twilioSmsSender } from '@dossier/providers/sms'
import type { WorkflowBundle } from '@temporalio/worker'
import { type Activities, createActivities } from './activities/create-activities.ts'
import type { WorkerConfig } from './env.ts'
import type { WorkerLog } from './log.ts'
import type { RelayOutbox } from './relay/start-relay.ts'
import { loadWorkflowBundle } from './temporal/load-workflow-bundle.ts'

/** What a worker is put together from; fault runs replace single parts. */
export type Parts = {
  outbox: RelayOutbox
  emailSender: EmailSender
  smsSender: SmsSender
  createActivities: (...input: Parameters<typeof createActivities>) => Activities
  loadBundle: () => Promise<WorkflowBundle>
  /** After this, another worker takes up the workflows that this one had in memory. */
  stickyTimeoutMs: number
  /** How many runs are kept in memory; others are read again when something happens to them. */
  cachedRuns: number
}

type Given = { config: WorkerConfig; relayDb: Db; workerId: string; log: WorkerLog }

export const createParts = ({ config, relayDb, workerId, log }: Given): Parts => ({
  outbox: {
    lease: () => leaseOutbox(relayDb, workerId),
    markDone: (row) => markOutboxDone(relayDb, row.id),
    backOff: (row, error) => backOffOutbox(relayDb, { holder: workerId, row, error }),
    release: (rows) => releaseOutbox(relayDb, { holder: workerId, ids: rows.map(({ id }) => id) }),
    prune: () => pruneOutbox(relayDb),
  },
  emailSender:
    config.smtpUrl === undefined
      ? notConfiguredEmailSender()
      : smtpEmailSender({ url: config.smtpUrl, host: new URL(config.publicUrl).hostname }),
  smsSender: config.twilio === undefined ? notConfiguredSmsSender() : twilioSmsSender(config.twilio),
  createActivities,
  loadBundle: () => loadWorkflowBundle({ encoded: config.codecKeys.length > 0, log }),
  stickyTimeoutMs: 5_000,
  cachedRuns: 300,
})
