import type { Fault } from '../fault.ts'

const AT_ONCE = 8
const DIES_WITHIN_MS = 60_000

export const twoRelays: Fault = {
  title: 'two relays share the outbox, and one is killed between start and mark',
  rounds: 20,
  async run({ place, acts, rounds }) {
    const { random, workers } = place
    await workers.startWorking()
    for (let round = 0; round < rounds; round += 1) {
      const contacts = await Promise.all(Array.from({ length: AT_ONCE }, () => acts.makeContact()))
      const dying = await workers.startWorking({ fault: random.pick(['relay:started', 'relay:leased']) })
      // Until the dying one got a row of its own.
      let isDead = false
      void dying.ended.then(() => {
        isDead = true
      })
      for (const contact of contacts) {
        await acts.remove(contact)
        const next = random.pick(['restored', 'erased', 'waits'] as const)
        if (next === 'restored') await acts.restore(contact)
        if (next === 'erased') await acts.purgeNow(contact)
      }
      for (let more = 0; !isDead && more < 200; more += 1) await acts.remove(await acts.makeContact())
      await dying.endsWithin(DIES_WITHIN_MS)
    }
    return rounds
  },
}
