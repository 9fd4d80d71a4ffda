import type { LeasedRow } from '@dossier/core/outbox'
import { describeError } from '../describe-error.ts'
import type { WorkerLog } from '../log.ts'
import { createSignal } from './signal.ts'
import { isUnreachable, type Starter } from './start-workflow.ts'

/** The outbox, bound to one relay. */
export type RelayOutbox = {
  lease(): Promise<LeasedRow[]>
  markDone(row: LeasedRow): Promise<void>
  backOff(row: LeasedRow, error: string): Promise<void>
  /** Gives back rows that were never tried. */
  release(rows: LeasedRow[]): Promise<void>
  /** Forgets some old rows; how many. */
  prune(): Promise<number>
}

type Options = {
  outbox: RelayOutbox
  /** Undefined while Temporal cannot be reached: rows wait in the outbox meanwhile. */
  starter: () => Starter | undefined
  log: WorkerLog
}

export type Relay = {
  /** There may be something to do. */
  wake: () => void
  /** Ends after the rows under way. */
  stop: () => Promise<void>
}

const POLL_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
const PRUNE_MS = 60 * 60 * 1_000
const AT_ONCE = 10

/** Carries outbox rows to Temporal: when woken, and every second in any case. */
export const startRelay = ({ outbox, starter, log }: Options): Relay => {
  const signal = createSignal()
  let stopped = false
  let failures = 0
  let prunedAt = 0

  const carry = async (row: LeasedRow, { start }: Starter): Promise<boolean> => {
    try {
      await start(row)
    } catch (error) {
      const facts = describeError(error)
      log.warn({ outboxId: String(row.id), workflow: row.workflow, error: facts }, 'A workflow did not start')
      await outbox.backOff(row, `${facts.type}: ${facts.message}`)
      return !isUnreachable(error)
    }
    await outbox.markDone(row)
    return true
  }

  /** Some rows, ten at a time; the rest is given back as soon as Temporal does not answer. */
  const carryAll = async (rows: LeasedRow[], to: Starter): Promise<boolean> => {
    const waiting = [...rows]
    while (waiting.length > 0) {
      const reached = await Promise.all(waiting.splice(0, AT_ONCE).map((row) => carry(row, to)))
      if (reached.includes(false) || stopped) {
        await outbox.release(waiting)
        return false
      }
    }
    return true
  }

  const drain = async (): Promise<void> => {
    for (;;) {
      const to = starter()
      if (!to || stopped) return
      const rows = await outbox.lease()
      if (rows.length === 0 || !(await carryAll(rows, to))) return
    }
  }

  const prune = async (): Promise<void> => {
    if (Date.now() - prunedAt < PRUNE_MS) return
    while (!stopped && (await outbox.prune()) > 0);
    prunedAt = Date.now()
  }

  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        await drain()
        await prune()
        failures = 0
      } catch (error) {
        failures += 1
        log.warn({ error: describeError(error) }, 'The outbox could not be read')
      }
      if (!stopped) await signal.wait(failures === 0 ? POLL_MS : pause(failures))
    }
  }
  const running = run()

  return {
    wake() {
      if (failures === 0) signal.raise()
    },
    async stop() {
      stopped = true
      signal.raise()
      await running
    },
  }
}

const pause = (failures: number) => Math.min(LONGEST_PAUSE_MS, POLL_MS * 2 ** Math.min(failures, 10))
