import { check } from './checker/check.ts'
import type { Violation } from './checker/violation.ts'
import type { Fault } from './fault.ts'
import { createActs } from './place/acts.ts'
import { openPlace } from './place/open-place.ts'
import { settle } from './place/settle.ts'
import { createRandom } from './random.ts'
import type { Stack } from './stack/open-stack.ts'

/** The printed line of one fault. */
export type Verdict = { id: string; seed: number; rounds: number; faults: number; violations: Violation[] }

type Given = {
  id: string
  fault: Fault
  stack: Stack
  seed: number
  rounds: number
  say: (line: string) => void
}

const tenMinutes = 10 * 60 * 1_000

/** Runs one fault in a place of its own, waits until everything is quiet, and holds the world to its promises. */
export const runFault = async ({ id, fault, stack, seed, rounds, say }: Given): Promise<Verdict> => {
  const random = createRandom(seed)
  const wrong = () => (fault.clocksAreWrong ? random.pick([-tenMinutes, tenMinutes]) : 0)
  const [apiClockOffsetMs, workerClockOffsetMs] = [wrong(), wrong()]
  const place = await openPlace({ stack, random, apiClockOffsetMs, workerClockOffsetMs })
  try {
    const acts = await createActs(place)
    const faults = await fault.run({ place, acts, rounds, say })
    await settle(place)
    return { id, seed, rounds, faults, violations: await check(place, acts) }
  } finally {
    await place.close()
  }
}
