import type { Measure } from '../bench.ts'
import { isolationCost } from './isolation-cost.ts'
import { recordLatency } from './record-latency.ts'
import { recordStatements } from './record-statements.ts'
import { recordThroughput } from './record-throughput.ts'
import { webWeight } from './web-weight.ts'

export const measures: Record<string, Measure> = {
  P1: recordThroughput,
  P2: recordLatency,
  P3: recordStatements,
  P4: isolationCost,
  P12: webWeight,
}
