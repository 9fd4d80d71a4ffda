import type { Measure } from '../bench.ts'
import { medianMs, warmUp } from '../load/load.ts'
import { pairedRounds } from '../rounds/paired-rounds.ts'
import { withRecordServers } from '../stack/record-servers.ts'
import { judgeRatio } from '../verdict.ts'

const requestsPerBurst = 100

/** The whole record for one user who asks again when answered: p50 of the product ÷ the floor. */
export const recordLatency: Measure = async ({ stack, say }) =>
  withRecordServers(await stack(), 'Record Thirty', async ({ floor, product }) => {
    await warmUp([floor, product])
    const paired = await pairedRounds({
      rounds: 41,
      floor: () => medianMs(floor, requestsPerBurst),
      product: () => medianMs(product, requestsPerBurst),
      onRound: say,
    })
    return { ...judgeRatio('P2', paired, { atMost: 1.35 }, 'p50 ms'), bytes: product.bytes }
  })
