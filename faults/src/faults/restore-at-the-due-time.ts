import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { createAim } from './create-aim.ts'
import { inGroups } from './in-groups.ts'

/** Races run side by side; each is a round. */
const AT_ONCE = 10
const LEAD_MS = 1_500

export const restoreAtTheDueTime: Fault = {
  title: 'a contact is restored within 50 ms of its due time',
  rounds: 500,
  clocksAreWrong: true,
  async run({ place, acts, rounds, say }) {
    const { random, workers } = place
    await workers.startWorking()
    const aim = createAim()
    let restored = 0
    for (const count of inGroups(rounds, AT_ONCE)) {
      const contacts = await Promise.all(Array.from({ length: count }, () => acts.makeContact()))
      await acts.remove(...contacts)
      await acts.makeDueIn(LEAD_MS, ...contacts)
      const dueAt = performance.now() + LEAD_MS
      const races = contacts.map(async (contact, place) => {
        // The run looks a moment after the due time: every other race is about that moment.
        const isAimed = place % 2 === 1
        await pause(dueAt + random.between(-50, 50) + (isAimed ? aim.at() : 0) - performance.now())
        const outcome = await acts.restore(contact)
        if (outcome.kind === 'unknown') throw new Error(`A restore was not answered: ${outcome.because}`)
        const isBack = contact.fate === 'live'
        if (isAimed) aim.told(isBack)
        return isBack
      })
      restored += (await Promise.all(races)).filter(Boolean).length
    }
    say(`${restored} of ${rounds} were restored, the others erased`)
    return rounds
  },
}
