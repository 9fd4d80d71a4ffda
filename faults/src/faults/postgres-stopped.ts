import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { outagesOf } from '../stack/outages-of.ts'
import { until } from '@dossier/local-stack'

const AWAY_MS = 2_000
const BEGINS_WITHIN_MS = 60_000
const MANY = 4_500

export const postgresStopped: Fault = {
  title: 'Postgres is stopped in the middle of an erasure',
  rounds: 20,
  async run({ place, acts, rounds }) {
    const { checker, random, stack, workers } = place
    const outages = outagesOf(stack.postgres)
    await workers.startWorking()
    for (let round = 0; round < rounds; round += 1) {
      const [much, little, bystander] = [
        await acts.makeContact({ entries: MANY }),
        await acts.makeContact(),
        await acts.makeContact(),
      ]
      await acts.remove(much, little)
      await acts.purgeNow(much)
      await acts.purgeNow(little)
      await until(
        'the erasure begins',
        async () => {
          const rows = await checker.query<{ begun: boolean }>(
            'select purge_started_at is not null as begun from contacts where id = $1',
            [much.id],
          )
          return rows[0]?.begun ?? true
        },
        BEGINS_WITHIN_MS,
      )
      await pause(random.between(0, 150))
      const outage = outages[round % outages.length]
      const act = acts.remove(bystander)
      await outage?.begin()
      try {
        await pause(AWAY_MS)
      } finally {
        await outage?.end()
      }
      await act
    }
    return rounds
  },
}
