import { RECONCILE_SCHEDULE, WORKFLOW_QUEUES } from '@dossier/contracts/workflows'
import { Client, Connection } from '@temporalio/client'
import { NativeConnection, Worker, type WorkflowBundle } from '@temporalio/worker'
import type { Activities } from '../activities/create-activities.ts'
import type { WorkerConfig } from '../env.ts'
import type { WorkerLog } from '../log.ts'
import { createStarter, type Starter } from '../relay/start-workflow.ts'
import { dataConverter } from './data-converter.ts'
import { ensureSchedule } from './ensure-schedule.ts'
import { createRuns, type Runs } from './create-runs.ts'
import { prepareNamespace } from './prepare-namespace.ts'

export type SessionParts = {
  config: Pick<WorkerConfig, 'temporal' | 'codecKeys' | 'graceMs'>
  bundle: WorkflowBundle
  activities: (runs: Runs) => Activities
  stickyTimeoutMs: number
  cachedRuns: number
  log: WorkerLog
}

/** A time in which Temporal can be reached and our workers run there. */
export type Session = {
  starter: Starter
  /** Whether Temporal answers and knows our namespace; throws where the namespace is gone. */
  check(): Promise<boolean>
  /** Rejects when a worker failed. */
  ended: Promise<void>
  close(): Promise<void>
}

const CONNECT_MS = 5_000
const CHECK_MS = 2_000
const NOT_FOUND = 5

/** Connects, makes namespace, attributes and schedule where they are missing, and starts the workers. */
export const openSession = async (parts: SessionParts): Promise<Session> => {
  const { config, log } = parts
  const { address, namespace } = config.temporal
  const connection = await Connection.connect({ address, connectTimeout: CONNECT_MS })
  const closing: (() => Promise<unknown>)[] = [() => connection.close()]
  const close = async () => {
    for (const step of closing.splice(0).toReversed()) await step().catch(() => undefined)
  }
  try {
    const client = new Client({ connection, namespace, dataConverter: dataConverter(config.codecKeys) })
    const { searchable } = await prepareNamespace(connection, namespace, log)
    await ensureSchedule(client)
    const native = await NativeConnection.connect({ address })
    closing.push(() => native.close())
    const workers = await createWorkers(parts, native, createRuns(connection, client))
    const running = workers.map((worker) => worker.run())
    closing.push(() => {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown()
      return Promise.allSettled(running)
    })
    const ended = Promise.all(running).then(() => undefined)
    ended.catch(() => undefined)
    log.info({ namespace, searchable, schedule: RECONCILE_SCHEDULE }, 'The workers run')
    return {
      starter: createStarter(connection, client, searchable),
      check: () => checkNamespace(connection, namespace),
      ended,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * One worker for workflows and short database work, one that only sends, since a slow mail server must hold up no
 * workflow, and one that only erases, at most four contacts at once.
 */
const createWorkers = async (
  parts: SessionParts,
  native: NativeConnection,
  runs: Runs,
): Promise<Worker[]> => {
  const { config, stickyTimeoutMs, cachedRuns, bundle } = parts
  const { sendEmail, sendReminder, eraseContact, ...others } = parts.activities(runs)
  const common = {
    connection: native,
    namespace: config.temporal.namespace,
    dataConverter: dataConverter(config.codecKeys),
    // What does not end in time is tried again by another worker: every activity survives being cut off.
    shutdownGraceTime: Math.round(config.graceMs * 0.6),
    shutdownForceTime: Math.round(config.graceMs * 0.8),
  }
  return Promise.all([
    Worker.create({
      ...common,
      taskQueue: WORKFLOW_QUEUES.workflows,
      workflowBundle: bundle,
      activities: others,
      maxCachedWorkflows: cachedRuns,
      stickyQueueScheduleToStartTimeout: stickyTimeoutMs,
    }),
    Worker.create({
      ...common,
      taskQueue: WORKFLOW_QUEUES.sending,
      activities: { sendEmail, sendReminder },
      maxConcurrentActivityTaskExecutions: 20,
    }),
    Worker.create({
      ...common,
      taskQueue: WORKFLOW_QUEUES.erasing,
      activities: { eraseContact },
      maxConcurrentActivityTaskExecutions: 4,
    }),
  ])
}

const checkNamespace = async (connection: Connection, namespace: string): Promise<boolean> => {
  try {
    await connection.withDeadline(Date.now() + CHECK_MS, () =>
      connection.workflowService.describeNamespace({ namespace }),
    )
    return true
  } catch (error) {
    // The server has another database by now: namespace, schedule and pollers must be made anew.
    if (error instanceof Error && 'code' in error && error.code === NOT_FOUND) throw error
    return false
  }
}
