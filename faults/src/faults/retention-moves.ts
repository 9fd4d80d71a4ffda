import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import type { Promised } from '../place/ledger.ts'
import type { Place } from '../place/open-place.ts'
import { untilGone } from '../place/until-gone.ts'

const day = 24 * 60 * 60 * 1_000
/** In the order of the days of a deletion so far. */
const ages = [0.5, 5, 20, 45]
const choices = [1, 10, 30, 60, 90]

export const retentionMoves: Fault = {
  title: 'retention is shortened and lengthened while contacts wait',
  rounds: 20,
  clocksAreWrong: true,
  async run({ place, acts, rounds }) {
    const { api, random, workers } = place
    await workers.startWorking()
    const change = (days: number) => api.must('deletions.changeRetention', { days, dueNow: 1_000 })
    await change(100)
    const waiting: { contact: Promised; age: number }[] = []
    for (let round = 0; round < rounds; round += 1) {
      await change(100)
      for (const age of ages) {
        const contact = await acts.makeContact()
        await acts.remove(contact)
        await grow(place, contact, age)
        waiting.push({ contact, age })
      }
      const days = random.pick(choices)
      await change(days)
      const due = waiting.filter(({ age }) => age > days)
      const isQuick = random.chance(0.5)
      // Lengthened at once: what had not begun waits on, what had begun goes on.
      if (isQuick) await pause(random.between(0, 60))
      if (isQuick) await change(100)
      for (const { contact } of due) contact.fate = isQuick ? 'whole or gone' : 'purged'
      for (const one of due) waiting.splice(waiting.indexOf(one), 1)
      if (!isQuick)
        await untilGone(
          place,
          due.map(({ contact }) => contact),
        )
    }
    return rounds
  },
}

/** Deleted that many days ago, and due that much sooner. */
const grow = async ({ database }: Place, { id }: Promised, days: number): Promise<void> => {
  await database.query(
    `update contacts set deleted_at = deleted_at - $2 * interval '1 millisecond',
       purge_after = purge_after - $2 * interval '1 millisecond' where id = $1`,
    [id, days * day],
  )
}
