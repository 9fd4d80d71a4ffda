import type { Say } from '../say.ts'

/** Something that runs and may end by itself. */
export type Part = {
  exited: Promise<number>
  stop(): Promise<void>
  /** What it said last, for whoever asks why it ended. */
  lastWords?(): Promise<string>
}

export type KeptPart = {
  /** Ends it and starts it again at once; one that waits to be started waits no longer. */
  restart(): Promise<void>
  stop(): Promise<void>
}

type Options = {
  name: string
  /** It runs already; `start` makes the next one. */
  first: Part
  start: () => Promise<Part>
  say: Say
  /** Shorter in tests. */
  backOffMs?: number
}

const longestMs = 30_000
/** What has run this long did not end because of how it was started. */
const settledMs = 60_000

/** Starts a part again whenever it ends, waiting longer each time, until it is stopped. */
export const keepRunning = ({ name, first, start, say, backOffMs = 500 }: Options): KeptPart => {
  let part: Part | undefined = first
  let stopped = false
  let asked = false
  let waitMs = backOffMs
  let wake = () => {}

  const run = async () => {
    while (!stopped) {
      const begin = performance.now()
      const why = part ? await ending(part) : 'did not start'
      if (stopped) return
      if (asked) {
        asked = false
        part = await start().catch(() => undefined)
        continue
      }
      if (performance.now() - begin > settledMs) waitMs = backOffMs
      say(`${name} ${why}: starting it again in ${(waitMs / 1000).toFixed(1)} s.`)
      await pause(waitMs)
      asked = false
      waitMs = Math.min(waitMs * 2, longestMs)
      if (!stopped) part = await start().catch(() => undefined)
    }
  }
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const running = run()
  return {
    async restart() {
      wake()
      waitMs = backOffMs
      asked = true
      await part?.stop()
    },
    async stop() {
      stopped = true
      wake()
      await part?.stop()
      await running
      // One that was just being started when the stop came.
      await part?.stop()
    },
  }
}

const ending = async (part: Part): Promise<string> => {
  const code = await part.exited
  const words = await part.lastWords?.()
  return `ended (code ${code}${words ? `: ${words}` : ''})`
}
