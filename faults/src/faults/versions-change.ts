import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Scene } from '../fault.ts'
import type { Random } from '../random.ts'

const LANES = 2
/** Fewer than are open at any time: every run is read again from its history, again and again. */
const CACHED_RUNS = 3

export const versionsChange: Fault = {
  title: 'workers of two versions take turns under load',
  rounds: 20,
  async run(scene) {
    const { place, rounds } = scene
    const { random, workers } = place
    const load = new AbortController()
    const lanes = Promise.all(
      Array.from({ length: LANES }, () => keepBusy(scene, random.fork(), load.signal)),
    )
    lanes.catch(() => load.abort())
    try {
      for (let round = 0; round <= rounds; round += 1) {
        const version = round % 2 === 0 ? 'before' : 'now'
        const worker = await workers.startWorking({ version, cachedRuns: CACHED_RUNS })
        await pause(random.between(1_000, 3_000))
        await (random.chance(0.5) ? worker.kill() : worker.stop())
      }
    } finally {
      load.abort()
      await lanes
    }
    return rounds
  },
}

const keepBusy = async ({ acts }: Scene, random: Random, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    const contact = await acts.makeContact()
    await acts.remove(contact)
    await pause(random.between(0, 400))
    const way = random.pick(['stays', 'restored', 'erased', 'due', 'held'] as const)
    if (way === 'restored') await acts.restore(contact)
    if (way === 'erased') await acts.purgeNow(contact)
    if (way === 'due') await acts.makeDueIn(random.between(500, 4_000), contact)
    if (way === 'held') await acts.hold(contact)
    await pause(random.between(0, 200))
  }
}
