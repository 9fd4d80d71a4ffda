import { heartbeat, endHeartbeat } from '@dossier/core/background'
import type { Db } from '@dossier/db'
import type { WorkerConfig } from './env.ts'
import { keepHeartbeat } from './keep-heartbeat.ts'
import type { WorkerLog } from './log.ts'
import type { Parts } from './parts.ts'
import { startRelay } from './relay/start-relay.ts'
import { keepSession } from './temporal/keep-session.ts'
import { openSession } from './temporal/open-session.ts'

type Given = {
  config: WorkerConfig
  workerId: string
  db: Db
  relayDb: Db
  parts: Parts
  /** Calls back whenever the outbox may have something new. */
  listen: (wake: () => void) => { stop(): Promise<void> }
  log: WorkerLog
}

export type RunningWorker = { stop(): Promise<void> }

/** Starts relay, workers, schedule and signs of life. Temporal may be absent, now or at any time. */
export const startWorker = async (given: Given): Promise<RunningWorker> => {
  const { config, workerId, db, relayDb, parts, log } = given
  const startedAt = new Date()
  let reachesTemporal = false
  const heartbeats = keepHeartbeat({
    heartbeat: () => heartbeat(relayDb, { workerId, startedAt, reachesTemporal }),
    log,
  })

  const bundle = await parts.loadBundle()
  const { emailSender, smsSender } = parts
  const common = { db, relayDb, emailSender, smsSender, publicUrl: config.publicUrl, log }
  const session = keepSession({
    open: () =>
      openSession({
        config,
        bundle,
        activities: (runs) => parts.createActivities({ ...common, runs }),
        stickyTimeoutMs: parts.stickyTimeoutMs,
        cachedRuns: parts.cachedRuns,
        log,
      }),
    onChange(reachable) {
      reachesTemporal = reachable
      heartbeats.now()
      if (reachable) relay.wake()
    },
    log,
  })
  const relay = startRelay({ outbox: parts.outbox, starter: session.starter, log })
  const listener = given.listen(relay.wake)

  return {
    async stop() {
      await Promise.all([listener.stop(), relay.stop()])
      await session.stop()
      await heartbeats.stop()
      await endHeartbeat(relayDb, workerId).catch(() => undefined)
    },
  }
}
