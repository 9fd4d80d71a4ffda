import type { Measure } from '../bench.ts'
import { coldRecord } from '../browser/cold-record.ts'
import { listLength } from '../browser/list-length.ts'
import { openRecord } from '../browser/open-record.ts'
import { saveFeedback } from '../browser/save-feedback.ts'
import { worstInteraction } from '../browser/worst-interaction.ts'
import { backgroundCost } from './background-cost.ts'
import { duePurges } from './due-purges.ts'
import { isolationCost } from './isolation-cost.ts'
import { largePurge } from './large-purge.ts'
import { listDepth } from './list-depth.ts'
import { listTotal } from './list-total.ts'
import { recordLatency } from './record-latency.ts'
import { recordStatements } from './record-statements.ts'
import { recordThroughput } from './record-throughput.ts'
import { saveCost } from './save-cost.ts'
import { timelineLength } from './timeline-length.ts'
import { waitingPurges } from './waiting-purges.ts'
import { webWeight } from './web-weight.ts'

export const measures: Record<string, Measure> = {
  P1: recordThroughput,
  P2: recordLatency,
  P3: recordStatements,
  P4: isolationCost,
  P7: listDepth,
  P8: listTotal,
  P10: timelineLength,
  P11: saveCost,
  P12: webWeight,
  P13: coldRecord,
  P14: openRecord,
  P15: worstInteraction,
  P16: listLength,
  P17: saveFeedback,
  P18: backgroundCost,
  'PURGES-WAITING': waitingPurges,
  'PURGES-DUE': duePurges,
  'PURGE-LARGE': largePurge,
}
