import type { Log } from '@dossier/core/context'
import type { EmailSender, SmsSender } from '@dossier/core/ports'
import type { Db } from '@dossier/db'
import type { Runs } from '../temporal/create-runs.ts'

/** What activities work with. */
export type ActivityParts = {
  db: Db
  relayDb: Db
  emailSender: EmailSender
  smsSender: SmsSender
  publicUrl: string
  runs: Runs
  log: Log
}
