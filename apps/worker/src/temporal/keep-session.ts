import { describeError } from '../describe-error.ts'
import type { WorkerLog } from '../log.ts'
import { createSignal } from '../relay/signal.ts'
import type { Starter } from '../relay/start-workflow.ts'
import type { Session } from './open-session.ts'

export type KeptSession = {
  /** Undefined while Temporal cannot be reached. */
  starter: () => Starter | undefined
  stop: () => Promise<void>
}

type Options = {
  open: () => Promise<Session>
  /** Temporal came or went. */
  onChange: (reachable: boolean) => void
  log: WorkerLog
}

const CHECK_EVERY_MS = 2_000
const LONGEST_PAUSE_MS = 15_000

/** Keeps a session with Temporal, however often it is absent at first or goes away later. */
export const keepSession = ({ open, onChange, log }: Options): KeptSession => {
  const signal = createSignal()
  let stopped = false
  let current: Session | undefined
  let reachable = false

  const change = (next: boolean) => {
    if (next === reachable) return
    reachable = next
    if (next) log.info({}, 'Temporal can be reached')
    else log.warn({}, 'Temporal cannot be reached: work waits in the outbox')
    onChange(next)
  }

  /** Looks after an open session until it ends or we do. */
  const watch = async (session: Session): Promise<void> => {
    let failure: Error | undefined
    session.ended.then(
      () => signal.raise(),
      (error: unknown) => {
        failure = error instanceof Error ? error : new Error('A worker failed')
        signal.raise()
      },
    )
    while (!stopped) {
      change(await session.check())
      if (failure) throw failure
      if (!stopped) await signal.wait(CHECK_EVERY_MS)
    }
  }

  const run = async (): Promise<void> => {
    let failures = 0
    while (!stopped) {
      try {
        current = await open()
        failures = 0
        await watch(current)
      } catch (error) {
        failures += 1
        const last = failures === 1 || failures % 20 === 0
        if (last)
          log.warn({ failures, error: describeError(error) }, 'No session with Temporal; trying again')
      }
      change(false)
      const old = current
      current = undefined
      await old?.close()
      if (!stopped) await signal.wait(pause(failures))
    }
  }
  const running = run()

  return {
    starter: () => (reachable && !stopped ? current?.starter : undefined),
    async stop() {
      stopped = true
      signal.raise()
      await running
    },
  }
}

const pause = (failures: number): number => {
  const full = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** Math.min(failures, 10))
  return full * (0.5 + Math.random() / 2)
}
