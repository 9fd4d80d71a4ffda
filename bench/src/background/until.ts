import { setTimeout as pause } from 'node:timers/promises'

/** Until it is so; throws where it is not in time. */
export async function until(what: string, isSo: () => Promise<boolean>, mostMs: number): Promise<void> {
  const end = performance.now() + mostMs
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Not within ${mostMs} ms: ${what}.`)
    await pause(100)
  }
}
