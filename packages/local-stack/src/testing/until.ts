import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves as soon as the condition holds; throws where it does not within ten seconds. */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Not within ten seconds: ${what}`)
    await sleep(20)
  }
}
