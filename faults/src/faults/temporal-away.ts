import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { outagesOf } from '../stack/outages-of.ts'

/** Ten minutes, scaled down. */
const AWAY_MS = 20_000
const CONTACTS = 6

export const temporalAway: Fault = {
  title: 'Temporal is away across due times',
  rounds: 20,
  async run({ place, acts, rounds }) {
    const { random, stack, workers } = place
    const outages = outagesOf(stack.temporal)
    await workers.startWorking()
    for (let round = 0; round < rounds; round += 1) {
      const before = await Promise.all(Array.from({ length: CONTACTS }, () => acts.makeContact()))
      await acts.remove(...before)
      const outage = outages[round % outages.length]
      await outage?.begin()
      try {
        const back = performance.now() + AWAY_MS
        for (const contact of before) {
          // Due while it is away, or a moment after.
          await acts.makeDueIn(random.between(500, AWAY_MS + 2_000), contact)
          if (random.chance(0.4)) await answered(acts.restore(contact))
        }
        // People work as if nothing had happened.
        for (let made = 0; made < CONTACTS / 2; made += 1) {
          const contact = await acts.makeContact()
          await answered(acts.remove(contact))
          const next = random.pick(['restored', 'erased', 'waits'] as const)
          if (next === 'restored') await answered(acts.restore(contact))
          if (next === 'erased') await answered(acts.purgeNow(contact))
        }
        await pause(Math.max(0, back - performance.now()))
      } finally {
        await outage?.end()
      }
    }
    return rounds
  },
}

/** Whatever Temporal does, people are answered. */
const answered = async (act: Promise<{ kind: string }>): Promise<void> => {
  const outcome = await act
  if (outcome.kind !== 'done') throw new Error(`Not done while Temporal was away: ${JSON.stringify(outcome)}`)
}
