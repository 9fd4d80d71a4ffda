import type { Fault } from '../fault.ts'
import { holdAgainstErasing } from './hold-against-erasing.ts'
import { killAtEveryStep } from './kill-at-every-step.ts'
import { lateTimer } from './late-timer.ts'
import { postgresStopped } from './postgres-stopped.ts'
import { randomSequences } from './random-sequences.ts'
import { restoreAtTheDueTime } from './restore-at-the-due-time.ts'
import { retentionMoves } from './retention-moves.ts'
import { temporalAway } from './temporal-away.ts'
import { twoRelays } from './two-relays.ts'
import { versionsChange } from './versions-change.ts'

export const faults: Record<string, Fault> = {
  D1: killAtEveryStep,
  D2: restoreAtTheDueTime,
  D3: temporalAway,
  D4: postgresStopped,
  D5: twoRelays,
  D6: lateTimer,
  D7: retentionMoves,
  D8: holdAgainstErasing,
  D9: randomSequences,
  D10: versionsChange,
}
