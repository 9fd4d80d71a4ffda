import { SYNC_SIGNAL, type WorkflowType } from '@dossier/contracts/workflows'
import type { LeasedRow } from '@dossier/core/outbox'
import {
  type Client,
  type Connection,
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
} from '@temporalio/client'
import { isAlive } from '../temporal/is-alive.ts'
import { startOptions } from './start-options.ts'

/** What the relay needs of Temporal. */
export type Starter = {
  /** Starts or wakes the row's workflow, or finds that its run is open or completed; throws otherwise. */
  start: (row: LeasedRow) => Promise<void>
}

/** A row of these starts the run or, where it is open, makes it look at its record again. */
const wakes: WorkflowType[] = ['purgeContact', 'remindTask', 'remindAppointment']
const wake = { signal: SYNC_SIGNAL }

const DEADLINE_MS = 3_000

export const createStarter = (connection: Connection, client: Client, searchable: boolean): Starter => ({
  start: (row) =>
    connection.withDeadline(Date.now() + DEADLINE_MS, async () => {
      const options = startOptions(row, searchable)
      try {
        if (wakes.includes(row.workflow))
          await client.workflow.signalWithStart(row.workflow, { ...options, ...wake })
        else await client.workflow.start(row.workflow, options)
      } catch (error) {
        const done = error instanceof WorkflowExecutionAlreadyStartedError
        if (!done || !(await isAlive(client, options.workflowId))) throw error
      }
    }),
})

// gRPC's DEADLINE_EXCEEDED and UNAVAILABLE.
const unanswered: number[] = [4, 14]

/** Whether Temporal did not answer at all, so that further rows need not be tried now. */
export const isUnreachable = (error: unknown): boolean => {
  const inner = error instanceof Error && error.cause !== undefined ? error.cause : error
  return isGrpcServiceError(inner) && unanswered.includes(inner.code)
}
