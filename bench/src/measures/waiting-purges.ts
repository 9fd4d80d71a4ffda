import { setTimeout as pause } from 'node:timers/promises'
import type { Measure } from '../bench.ts'
import { deleteAll, someContacts, untilWaiting } from '../background/deletions.ts'
import { type Background, withBackground } from '../background/with-background.ts'
import { median, round } from '../rounds/summarize.ts'
import { ratioOf } from '../verdict.ts'

/** More than a worker keeps in memory. */
const FIRST = 500
const ALL = 10_000
const goal = 1.2

/** The worker's memory while 10,000 deleted contacts wait ÷ when it had filled its memory of runs once. */
export const waitingPurges: Measure = async ({ stack: open, say }) =>
  withBackground(await open(), async (background) => {
    const contacts = await someContacts(background, ALL)
    await deleteAll(background, contacts.slice(0, FIRST))
    await untilWaiting(background, FIRST)
    const idle = await atRest(background)
    say(`PURGES-WAITING: ${FIRST} wait in ${round(idle)} MB …`)
    await deleteAll(background, contacts.slice(FIRST))
    await untilWaiting(background, ALL)
    const full = await atRest(background)
    const value = ratioOf(full, idle)
    return {
      id: 'PURGES-WAITING',
      value,
      goal,
      pass: value <= goal,
      'idle MB': round(idle),
      'waiting MB': round(full),
    }
  })

/** The middle of ten seconds in which nothing is asked of it. */
async function atRest({ worker }: Background): Promise<number> {
  const sizes: number[] = []
  for (let second = 0; second < 10; second += 1) {
    await pause(1_000)
    sizes.push(await worker.memory())
  }
  return median(sizes)
}
