import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { createAim } from './create-aim.ts'

const AT_ONCE = 5

export const holdAgainstErasing: Fault = {
  title: 'a legal hold comes while a permanent deletion begins',
  rounds: 20,
  async run({ place, acts, rounds, say }) {
    const { random, workers } = place
    await workers.startWorking()
    const aim = createAim()
    let held = 0
    for (let round = 0; round < rounds; round += 1) {
      const contacts = await Promise.all(Array.from({ length: AT_ONCE }, () => acts.makeContact()))
      await acts.remove(...contacts)
      const races = contacts.map(async (contact) => {
        const after = aim.at() + random.between(0, 40)
        await acts.purgeNow(contact)
        await pause(after)
        const hold = await acts.hold(contact)
        if (hold.kind === 'unknown') throw new Error(`A hold was not answered: ${hold.because}`)
        aim.told(hold.kind === 'done')
        if (hold.kind === 'refused') return undefined
        contact.fate = 'waiting'
        return contact
      })
      const kept = (await Promise.all(races)).filter((contact) => contact !== undefined)
      held += kept.length
      // Under hold it stays as it was, however long it is due; then either way is open to it.
      await pause(random.between(0, 500))
      for (const contact of kept) {
        if (random.chance(0.3)) continue
        if (random.chance(0.3)) await acts.restore(contact)
        const released = await acts.release(contact)
        if (released.kind !== 'done') throw new Error(`A release was refused: ${JSON.stringify(released)}`)
        if (contact.fate === 'waiting') contact.fate = 'purged'
      }
    }
    say(`${held} of ${rounds * AT_ONCE} holds came first, the others were refused`)
    return rounds
  },
}
