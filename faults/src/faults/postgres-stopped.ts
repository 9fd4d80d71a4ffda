import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { until } from '../stack/until.ts'

const AWAY_MS = 2_000
const BEGINS_WITHIN_MS = 60_000
const MANY = 4_500

export const postgresStopped: Fault = {
  title: 'Postgres is stopped in the middle of an erasure',
  rounds: 20,
  async run({ place, acts, rounds }) {
    const { checker, random, stack, workers } = place
    const { postgres } = stack
    const ways = [
      { go: () => postgres.kill(), comeBack: () => postgres.start() },
      { go: async () => postgres.standStill(), comeBack: async () => postgres.goOn() },
      { go: async () => postgres.line.cut(), comeBack: async () => postgres.line.restore() },
    ]
    const worker = await workers.start()
    await worker.said(/The workers run/)
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
      const way = ways[round % ways.length]
      const act = acts.remove(bystander)
      await way?.go()
      try {
        await pause(AWAY_MS)
      } finally {
        await way?.comeBack()
      }
      await act
    }
    return rounds
  },
}
