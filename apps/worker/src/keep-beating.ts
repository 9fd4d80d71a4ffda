import type { WorkerLog } from './log.ts'

type Options = {
  beat: () => Promise<void>
  log: WorkerLog
}

const EVERY_MS = 5_000

/** Gives a sign of life every five seconds, and at once when `now` is called. A missed one is no failure. */
export const keepBeating = ({ beat, log }: Options) => {
  const give = () => {
    beat().catch((error: unknown) => log.debug({ error: String(error) }, 'A sign of life was missed'))
  }
  give()
  const timer = setInterval(give, EVERY_MS)
  return { now: give, stop: () => clearInterval(timer) }
}
