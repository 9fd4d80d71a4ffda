import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { purgeSteps } from '../place/workers.ts'

const IN_FLIGHT = 3
const DIES_WITHIN_MS = 60_000
/** Five batches of an erasure. */
const MANY = 2_500

/** Every seventh or so dies at no known step, in the middle of erasing much. */
const steps = [...purgeSteps, 'anywhere'] as const

export const killAtEveryStep: Fault = {
  title: 'the worker is killed at every step of a permanent deletion',
  rounds: 200,
  async run({ place, acts, rounds }) {
    const { workers, random } = place
    const first = random.between(0, steps.length - 1)
    for (let round = 0; round < rounds; round += 1) {
      const step = steps[(first + round) % steps.length] ?? 'anywhere'
      const isAnywhere = step === 'anywhere'
      const worker = await workers.start(isAnywhere ? {} : { fault: step })
      for (let i = 0; i < IN_FLIGHT; i += 1) {
        const contact = await acts.makeContact(isAnywhere ? { entries: MANY } : {})
        await acts.remove(contact)
        await acts.purgeNow(contact)
      }
      if (isAnywhere) {
        await worker.said(/The workers run/)
        await pause(random.between(0, 400))
        await worker.kill()
      } else {
        await worker.endsWithin(DIES_WITHIN_MS)
      }
    }
    return rounds
  },
}
