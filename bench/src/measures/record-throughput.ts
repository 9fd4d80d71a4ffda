import type { Measure } from '../bench.ts'
import { throughput, warmUp } from '../load/load.ts'
import { pairedRounds } from '../rounds/paired-rounds.ts'
import { withRecordServers } from '../stack/record-servers.ts'
import { judgeRatio } from '../verdict.ts'

const connections = 8
const burstMs = 500

/** The whole record in one request, as many as the machine can: answers a second of the product ÷ the floor. */
export const recordThroughput: Measure = async ({ stack, say }) =>
  withRecordServers(await stack(), 'Record Thirty', async ({ floor, product }) => {
    await warmUp([floor, product])
    const paired = await pairedRounds({
      rounds: 41,
      floor: () => throughput(floor, connections, burstMs),
      product: () => throughput(product, connections, burstMs),
      onRound: say,
    })
    return { ...judgeRatio('P1', paired, { atLeast: 0.7 }, 'rps'), connections, bytes: product.bytes }
  })
