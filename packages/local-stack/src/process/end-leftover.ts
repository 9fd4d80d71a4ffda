import { setTimeout as sleep } from 'node:timers/promises'
import { processFacts } from './process-facts.ts'

/**
 * Waits for a server of an earlier run, which may be shutting down, and then asks it to end. Only a
 * process whose command line holds `mark` is meant: numbers are used again. False where it stays.
 */
export async function endLeftover(pid: number, mark: string, patienceMs = 5_000): Promise<boolean> {
  const isThere = async () => (await processFacts(pid))?.commandLine.includes(mark) ?? false
  const isGone = async () => {
    const until = Date.now() + patienceMs
    while (await isThere()) {
      if (Date.now() > until) return false
      await sleep(50)
    }
    return true
  }
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    if (await isGone()) return true
    try {
      process.kill(pid, signal)
    } catch {
      // Gone in the meantime, or not ours: the next look tells.
    }
  }
  return isGone()
}
