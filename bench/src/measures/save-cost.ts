import type { Measure } from '../bench.ts'
import { askOnce } from '../load/ask-once.ts'
import { medianMs } from '../load/load.ts'
import { pairedRounds } from '../rounds/paired-rounds.ts'
import { commitsOf } from '../stack/commits-of.ts'
import { withSavedField } from '../stack/saved-field.ts'
import { statementsOf, whileLogging } from '../stack/statements-of.ts'
import { withServers } from '../stack/with-servers.ts'
import { judgeRatio } from '../verdict.ts'

/** Even: they go there and back again. */
const savesPerBurst = 40
const savesCounted = 10

/** One field saved, with history, audit and everyone told, ÷ one durable row at the floor; and in how many commits. */
export const saveCost: Measure = async ({ stack: open, say }) => {
  const stack = await open()
  return withSavedField(stack, async ({ saves, check }) => {
    const sent = await whileLogging(stack, () =>
      withServers(stack, async (servers) => {
        const { product } = await saves(servers)
        return statementsOf(stack, async () => {
          for (let n = 0; n < savesCounted; n += 1)
            await askOnce(servers.product, product[n % 2 === 0 ? 0 : 1].request)
        })
      }),
    )
    const counted = commitsOf(sent)
    await check()
    const paired = await withServers(stack, async (servers) => {
      const { product, floor } = await saves(servers)
      return pairedRounds({
        rounds: 41,
        floor: () => medianMs(floor, savesPerBurst),
        product: () => medianMs(product, savesPerBurst),
        onRound: say,
      })
    })
    await check()
    const verdict = judgeRatio('P11', paired, { atMost: 3 }, 'p50 ms')
    const [commits, statements] = [counted.commits / savesCounted, counted.statements / savesCounted]
    return {
      ...verdict,
      goal: { ratio: verdict.goal, commits: 1 },
      pass: verdict.pass && commits === 1 && counted.outside === 0,
      commits,
      statements,
    }
  })
}
