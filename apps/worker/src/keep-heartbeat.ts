import { describeError } from './describe-error.ts'
import type { WorkerLog } from './log.ts'

type Options = {
  heartbeat: () => Promise<void>
  log: WorkerLog
}

const EVERY_MS = 5_000

/** Gives a sign of life every five seconds, and at once when `now` is called. A missed one is no failure. */
export const keepHeartbeat = ({ heartbeat, log }: Options) => {
  let last: Promise<void> | undefined
  const give = () => {
    last = heartbeat().catch((error: unknown) => {
      log.debug({ error: describeError(error) }, 'A sign of life was missed')
    })
  }
  give()
  const timer = setInterval(give, EVERY_MS)
  return {
    now: give,
    /** Resolves when no further sign can come. */
    async stop() {
      clearInterval(timer)
      await last
    },
  }
}
