import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves as soon as the condition holds; the test's own time is the limit. */
export const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await sleep(50)
}
