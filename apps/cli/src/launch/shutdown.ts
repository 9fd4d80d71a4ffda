import { say } from '../say.ts'
import { watchStarters } from './watch-starters.ts'

type Stoppable = { stop(): Promise<unknown> }

export type Shutdown = {
  /** What to stop; lower stages go first, those of one stage together. */
  add(stage: number, part: Stoppable): void
  /** Stops everything and ends the process. What still runs after the deadline ends with us. */
  begin(code: number, why?: string): Promise<never>
}

/** Ctrl-C ends all within five seconds. */
const deadlineMs = 4_600

export const createShutdown = (): Shutdown => {
  const parts: { stage: number; part: Stoppable }[] = []
  let under: Promise<never> | undefined

  const stopAll = async () => {
    const stages = [...new Set(parts.map(({ stage }) => stage))].sort((a, b) => a - b)
    for (const wanted of stages)
      await Promise.allSettled(parts.filter(({ stage }) => stage === wanted).map(({ part }) => part.stop()))
  }
  const end = async (code: number, why?: string): Promise<never> => {
    if (why) say(why)
    // Whatever was under way is cut off by the stops below, and may say so in any place.
    process.on('uncaughtException', () => undefined)
    process.on('unhandledRejection', () => undefined)
    let timer: NodeJS.Timeout | undefined
    await Promise.race([
      stopAll(),
      new Promise((resolve) => {
        timer = setTimeout(resolve, deadlineMs)
      }),
    ])
    clearTimeout(timer)
    // Children are lifetime-bound to us by a pipe: the end of this process is theirs.
    process.exit(code)
  }
  return {
    add: (stage, part) => parts.push({ stage, part }),
    begin: (code, why) => (under ??= end(code, why)),
  }
}

type Starter = { isLifetimeBound: boolean; underPackageManager: boolean }

/** Shuts down on Ctrl-C, on SIGTERM, and when whoever started us is gone. */
export const endWithOurStarter = (
  shutdown: Shutdown,
  { isLifetimeBound, underPackageManager }: Starter,
): void => {
  let asked = 0
  const onSignal = () => {
    asked += 1
    // npx and pnpm may send a second one along with the terminal's; only an impatient person sends more.
    if (asked > 2) process.exit(130)
    if (asked === 1) void shutdown.begin(0, '\nStopping …')
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  // The terminal or a log reader may be gone before us: what we say then reaches nobody.
  process.stdout.on('error', () => undefined)
  if (isLifetimeBound) process.stdin.resume().on('end', () => void shutdown.begin(0))
  if (underPackageManager) void watchStarters(() => void shutdown.begin(0))
}
