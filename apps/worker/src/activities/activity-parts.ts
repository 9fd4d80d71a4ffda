import type { Log } from '@dossier/core/context'
import type { EmailSender } from '@dossier/core/ports'
import type { Db } from '@dossier/db'

/** What activities work with. */
export type ActivityParts = {
  db: Db
  relayDb: Db
  emailSender: EmailSender
  publicUrl: string
  /** Whether the run of a workflow id is open or completed. */
  isAlive: (workflowId: string) => Promise<boolean>
  log: Log
}
