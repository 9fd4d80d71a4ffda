export type Limiter = {
  /** Counts one more, or as many as it costs; answers the seconds to wait where that is too many, else 0. */
  take(key: string, cost?: number): number
  /** Takes one back: it turned out not to count. */
  giveBack(key: string): void
}

type Options = { max: number; windowMs: number; now?: () => number }
type Window = { count: number; endsAt: number }

/** Keys seen within one window; beyond this many the ended ones are forgotten. */
const sweepAbove = 10_000

/** At most `max` per key in each window. Counts live in this process alone. */
export const createLimiter = ({ max, windowMs, now = Date.now }: Options): Limiter => {
  const windows = new Map<string, Window>()
  let nextSweep = sweepAbove

  const forgetEnded = (at: number) => {
    for (const [key, window] of windows) if (window.endsAt <= at) windows.delete(key)
    nextSweep = Math.max(sweepAbove, windows.size * 2)
  }

  return {
    take(key, cost = 1) {
      const at = now()
      const window = windows.get(key)
      if (window === undefined || window.endsAt <= at) {
        if (windows.size >= nextSweep) forgetEnded(at)
        windows.set(key, { count: cost, endsAt: at + windowMs })
        return cost > max ? Math.ceil(windowMs / 1000) : 0
      }
      window.count += cost
      return window.count > max ? Math.ceil((window.endsAt - at) / 1000) : 0
    },
    giveBack(key) {
      const window = windows.get(key)
      if (window !== undefined && window.count > 0) window.count -= 1
    },
  }
}
